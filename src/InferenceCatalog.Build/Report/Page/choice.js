// The plot of one model's routes, and the same figures as a table.
const priceFacts = {
  outputPrice: { label: "USD per million output tokens", show: (value) => dollars.format(value) },
  inputPrice: { label: "USD per million input tokens", show: (value) => dollars.format(value) },
};
const speedFacts = {
  throughput: { label: "Tokens per second", show: shown.rate, best: "upper left" },
  latency: { label: "Milliseconds to the first token", show: shown.whole, best: "lower left" },
  context: { label: "Context in tokens", show: shown.whole, best: "upper left" },
};

const plotForm = document.querySelector("#plot form");
const drawing = document.getElementById("drawing");
const modelsById = new Map(catalog.models.map((model) => [model.id, model]));
let chosenModel = null;
let choosingButton = null;

const plotTable = new FactTable(document.querySelector("#plot .results"), {
  caption: "The model's routes",
  columns: [
    { ...routeFacts.provider, heads: true },
    ...knownColumns(["task", "status", "inputPrice", "outputPrice", "throughput", "latency", "context", "tools", "structured", "providerId"]),
  ],
  rows: [],
  first: routeFacts.outputPrice,
  describe: (routes) => count(routes.length, "route"),
});

function pointsOf(model, price, speed) {
  return model.routes
    .filter((route) => route[price] !== null && route[speed] !== null)
    .map((route) => ({ name: route.provider.name, across: route[price], up: route[speed], isLive: route.status === "live" }));
}

// The model with most to see.
function findRichest(speed) {
  let richest = { model: null, points: 0 };
  for (const model of catalog.models) {
    const points = pointsOf(model, "outputPrice", speed).length;
    if (points > richest.points) richest = { model, points };
  }

  return richest.model;
}

function showPlot() {
  const { price, speed } = plotForm.elements;
  const points = pointsOf(chosenModel, price.value, speed.value);
  const axes = { across: priceFacts[price.value], up: speedFacts[speed.value] };
  const undrawn = chosenModel.routes.length - points.length;
  const words = `${chosenModel.id}: ${axes.up.label.toLowerCase()} against ${axes.across.label}. `
    + (points.length === 0 ? "There is nothing to draw: of no route are both known." : `${count(points.length, "route")} drawn`
      + (undrawn > 0 ? `; ${undrawn} not, because one of the two is unknown.` : "."))
    + (points.length > 1 ? ` The best is ${axes.up.best}.` : "")
    + (points.some((point) => !point.isLive) ? " A ring is a route that is not live." : "");
  document.getElementById("plot-caption").textContent = words;
  if (points.length > 0) drawPlot(drawing, { points, ...axes, description: `${words} The table below has the figures.` });
  else drawing.replaceChildren();
}

// What is said of the model itself. The address is a link, which nothing follows by itself.
function showModel({ id, constant, license, takes, downloads }) {
  const facts = [
    constant && ["In C#", element("code", {}, `HFModels.${constant}`)],
    ["On the Hub", element("a", { href: `https://huggingface.co/${id.split("/").map(encodeURIComponent).join("/")}`, rel: "noreferrer" }, idText(id))],
    license && ["Licence", license],
    takes.length > 0 && ["Takes", takes.join(", ")],
    downloads !== null && ["Downloads in 30 days", wholeNumber.format(downloads)],
  ].filter(Boolean);
  document.getElementById("model-facts").replaceChildren(...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

function setModel(model) {
  chosenModel = model;
  plotForm.elements.model.value = model.id;
  showModel(model);
  document.getElementById("plot-problem").textContent = "";
  plotTable.setRows(model.routes);
  showPlot();
}

// From the table: the keyboard goes along, and finds its way back.
function chooseModel(model, origin) {
  setModel(model);
  choosingButton = origin;
  plotForm.elements.back.hidden = false;
  document.getElementById("plot").focus();
}

function readModel() {
  const typed = plotForm.elements.model.value.trim();
  const model = modelsById.get(typed);
  if (model) {
    setModel(model);
    return;
  }

  const found = catalog.models.filter((candidate) => candidate.id.toLowerCase().includes(typed.toLowerCase()));
  document.getElementById("models").replaceChildren(...found.slice(0, 50).map((candidate) => element("option", { value: candidate.id })));
  document.getElementById("plot-problem").textContent = `${found.length === 0 ? "No model" : count(found.length, "model")} with this in the id. The plot still shows ${chosenModel.id}.`;
}

function preparePlot() {
  const { model, price, speed, back } = plotForm.elements;
  const isKnown = (name) => catalog.routes.some((route) => route[name] !== null);
  for (const [name, { label }] of Object.entries(priceFacts)) price.append(element("option", { value: name }, label));
  for (const [name, { label }] of Object.entries(speedFacts))
    speed.append(element("option", { value: name }, isKnown(name) ? label : `${label} (none known)`));

  // Where no speed is known, the context is still worth its price.
  for (const name of Object.keys(speedFacts)) {
    chosenModel = findRichest(name);
    speed.value = name;
    if (chosenModel) break;
  }

  chosenModel ??= catalog.models[0];
  plotForm.addEventListener("submit", (event) => event.preventDefault());
  model.addEventListener("input", readModel);
  model.addEventListener("focus", () => model.select());
  price.addEventListener("change", showPlot);
  speed.addEventListener("change", showPlot);
  back.addEventListener("click", () => (choosingButton.isConnected ? choosingButton : document.getElementById("routes")).focus());
  document.getElementById("no-speeds").hidden = catalog.measured !== null;
  setModel(chosenModel);

  let width = drawing.clientWidth;
  new ResizeObserver(() => {
    if (drawing.clientWidth !== width) showPlot();
    width = drawing.clientWidth;
  }).observe(drawing);
}

if (catalog.models.length > 0) preparePlot();
else document.getElementById("plot").hidden = true;
