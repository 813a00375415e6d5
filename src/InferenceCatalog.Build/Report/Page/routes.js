// The table of all routes with its filters.
const routeFacts = {
  model: {
    label: "Model", heads: true, value: (route) => route.model.rank,
    show: (route) => {
      const chooser = button(idText(route.model.id), () => chooseModel(route.model, chooser));
      chooser.className = "model";
      chooser.title = "Show the model's routes by price and speed";
      return chooser;
    },
  },
  provider: { label: "Provider", look: "whole", value: (route) => route.provider.rank, show: (route) => element("span", { title: route.provider.id }, route.provider.name) },
  task: {
    label: "Task", value: (route) => route.task.rank,
    show: (route) => (route.adapter ? element("span", {}, route.task.name, " ", element("small", {}, route.adapter)) : route.task.name),
  },
  status: { label: "Status", value: (route) => route.status, show: (route) => route.status && element("span", { class: `status ${route.status}` }, route.status) },
  inputPrice: fact("inputPrice", "Input price", "USD per 1M", shown.dollars),
  outputPrice: fact("outputPrice", "Output price", "USD per 1M", shown.dollars),
  context: { ...fact("context", "Context", "tokens", shown.whole), greatestFirst: true },
  tools: flag("tools", "Tools"),
  structured: flag("structured", "Structured output"),
  takes: { label: "Takes", value: (route) => takesOf(route), show: (route) => takesOf(route) },
  latency: fact("latency", "First token", "ms", shown.whole),
  throughput: { ...fact("throughput", "Speed", "tokens per s", shown.rate), greatestFirst: true },
  downloads: {
    label: "Downloads", unit: "30 days", look: "number", greatestFirst: true,
    value: (route) => route.model.downloads, show: (route) => shown.compact(route.model.downloads),
  },
  providerId: { label: "The provider calls it", look: "long", value: (route) => route.providerId, show: (route) => route.providerId && idText(route.providerId) },
};

function fact(name, label, unit, format) {
  return { label, unit, look: "number", value: (route) => route[name], show: (route) => format(route[name]) };
}

function flag(name, label) {
  return {
    label, greatestFirst: true, value: (route) => route[name],
    show: (route) => route[name] !== null && element("span", { class: route[name] ? "yes" : "no" }, shown.flag(route[name])) || null,
  };
}

function takesOf({ model }) {
  return model.takes.length > 0 ? model.takes.join(", ") : null;
}

function describeRoutes(routes) {
  return `${count(routes.length, "route")} of ${count(new Set(routes.map((route) => route.model)).size, "model")}`;
}

// A column of which nothing is known is only in the way.
function knownColumns(names) {
  return names.map((name) => routeFacts[name]).filter((column) => column.heads || catalog.routes.some((route) => column.value(route) !== null));
}

// Where there is most to choose from; within a model the cheapest.
function mostRoutesFirst(routes) {
  const price = (route) => route.outputPrice ?? Infinity;
  return [...routes].sort((left, right) => right.model.routes.length - left.model.routes.length
    || (right.model.downloads ?? 0) - (left.model.downloads ?? 0)
    || left.model.rank - right.model.rank
    || (price(left) < price(right) ? -1 : price(left) > price(right) ? 1 : 0));
}

const routesForm = document.querySelector("#routes form");
const routesTable = new FactTable(document.querySelector("#routes .results"), {
  caption: "All routes",
  columns: knownColumns([
    "model", "provider", "task", "status", "inputPrice", "outputPrice", "context", "tools", "structured", "takes", "throughput", "latency", "downloads",
  ]),
  rows: mostRoutesFirst(catalog.routes),
  first: null,
  describe: describeRoutes,
});

// The filter as what it lets through and as words for paper.
function readRoutesFilter({ text, task, provider, takes, tools, structured, live }) {
  const conditions = [
    text.value.trim() && [`“${text.value.trim()}”`, matcher(text.value)],
    task.value && [task.value, (route) => route.task.name === task.value],
    provider.value && [provider.selectedOptions[0].label, (route) => route.provider.id === provider.value],
    takes.value && [`takes ${takes.value}`, (route) => route.model.takes.includes(takes.value)],
    tools.checked && ["with tools", (route) => route.tools === true],
    structured.checked && ["with structured output", (route) => route.structured === true],
    live.checked && ["live", (route) => route.status === "live"],
  ].filter(Boolean);
  return {
    matches: (route) => conditions.every(([, holds]) => holds(route)),
    note: conditions.length > 0 ? `Only: ${conditions.map(([words]) => words).join("; ")}.` : "",
  };
}

function filterRoutes() {
  const { matches, note } = readRoutesFilter(routesForm.elements);
  routesTable.filter(matches, note);
}

for (const { name } of catalog.tasks) routesForm.elements.task.append(element("option", {}, name));
for (const { id, name } of catalog.providers) routesForm.elements.provider.append(element("option", { value: id }, name));
const kinds = [...new Set(catalog.models.flatMap((model) => model.takes))].sort();
routesForm.elements.takes.append(...kinds.map((kind) => element("option", {}, kind)));
routesForm.elements.takes.parentElement.hidden = kinds.length === 0;
onFilter(routesForm, filterRoutes);
