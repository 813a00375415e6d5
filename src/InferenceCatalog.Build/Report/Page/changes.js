// What parts the snapshot from an earlier one, where the page was made with one. What breaks code comes first.
const changeKinds = [
  ["model gone", "models gone"], ["route gone", "routes gone"], ["status changed", "statuses changed"],
  ["capability lost", "capabilities lost"], ["price up", "prices up"], ["price down", "prices down"],
  ["capability gained", "capabilities gained"], ["other change", "other changes"], ["new model", "new models"],
  ["new route", "new routes"], ["change of downloads", "changes of downloads"],
].map(([one, many], kind) => ({ kind, one, many }));
const downloads = changeKinds.length - 1;
const changedFacts = {
  tools: { label: "tools", show: (value) => (value === "true" ? "yes" : "no") },
  structuredOutput: { label: "structured output", show: (value) => (value === "true" ? "yes" : "no") },
  author: { label: "made by the provider", show: (value) => (value === "true" ? "yes" : "no") },
  inputPrice: { label: "input price", show: (value) => shown.dollars(Number(value)) },
  outputPrice: { label: "output price", show: (value) => shown.dollars(Number(value)) },
  context: { label: "context", show: (value) => wholeNumber.format(Number(value)) },
  downloads: { label: "downloads", show: (value) => wholeNumber.format(Number(value)) },
  id: { label: "the provider's id", show: (value) => value },
  license: { label: "licence", show: (value) => value },
  input: { label: "takes", show: (value) => value },
  output: { label: "gives", show: (value) => value },
  weightsPath: { label: "weights file", show: (value) => value },
};

// "tools: yes → no"; empty where a model or route came or went.
function showChanged({ field, before, after }) {
  if (field === null) return "";
  const { label, show } = changedFacts[field] ?? { label: field, show: shown.text };
  const [was, is] = [before, after].map((value) => (value === null ? element("span", { class: "unknown" }, "unknown") : show(value)));
  return element("span", {}, `${label}: `, was, " → ", is);
}

// Each number is a button that shows what it counts.
function tellKinds(present, choose) {
  const tally = document.getElementById("tally");
  tally.hidden = present.length === 0;
  tally.append(...present.filter(({ kind }) => kind !== downloads).map(({ kind, number, one, many }) => {
    const words = number === 1 ? one : many;
    const chooser = button(element("span", { class: `kind kind-${kind}` }, wholeNumber.format(number)), () => choose(kind));
    chooser.append(` ${words}`);
    return element("li", {}, chooser);
  }));
}

function prepareChanges() {
  const section = document.getElementById("changes");
  const form = section.querySelector("form");
  const present = changeKinds.map((words) => ({ ...words, number: catalog.changes.filter(({ kind }) => kind === words.kind).length }))
    .filter(({ number }) => number > 0);
  section.hidden = false;
  document.getElementById("to-changes").hidden = false;
  document.getElementById("changes-summary").textContent = `From ${catalog.before} to ${catalog.retrieved}${present.length === 0 ? " no model, route or fact differs." : "."}`
    + (catalog.providersGone.length > 0 ? ` Providers gone: ${catalog.providersGone.join(", ")}.` : "")
    + (catalog.providersCame.length > 0 ? ` New providers: ${catalog.providersCame.join(", ")}.` : "");

  const table = new FactTable(section.querySelector(".results"), {
    caption: "All changes",
    columns: [
      { label: "What", value: (change) => change.kind, show: (change) => element("span", { class: `kind kind-${change.kind}` }, changeKinds[change.kind].one) },
      { label: "Model", heads: true, value: (change) => change.model.toLowerCase(), show: (change) => idText(change.model) },
      { label: "Provider", value: (change) => change.providers, show: (change) => change.providers ?? "" },
      { label: "Task", value: (change) => change.task, show: (change) => change.task ?? "" },
      { label: "Change", look: "long", value: (change) => change.field, show: (change) => showChanged(change) },
      { label: "Use instead", look: "long", value: (change) => change.instead, show: (change) => change.instead && idText(change.instead) || "" },
    ].filter(({ label }) => label !== "Use instead" || catalog.changes.some((change) => change.instead !== null)),
    rows: catalog.changes,
    describe: (changes) => count(changes.length, "change"),
  });

  // Downloads change with every reading, and nothing breaks by them.
  const { text, kind } = form.elements;
  kind.append(element("option", { value: "but" }, "all but downloads"), element("option", { value: "all" }, "all"));
  for (const words of present) kind.append(element("option", { value: words.kind }, words.many));
  tellKinds(present, (chosen) => {
    kind.value = String(chosen);
    kind.dispatchEvent(new Event("input", { bubbles: true }));
  });
  onFilter(form, () => {
    const matches = matcher(text.value);
    const isWanted = kind.value === "all" ? () => true
      : kind.value === "but" ? (change) => change.kind !== downloads
        : (change) => change.kind === Number(kind.value);
    const words = [text.value.trim() && `“${text.value.trim()}”`, kind.value !== "all" && kind.selectedOptions[0].label].filter(Boolean);
    table.filter((change) => isWanted(change) && matches(change), words.length > 0 ? `Only: ${words.join("; ")}.` : "");
  });
  return table;
}
