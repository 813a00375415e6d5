// The head of the page, and its way to paper.
document.getElementById("summary").append(
  `: ${count(catalog.models.length, "model")}, ${count(catalog.routes.length, "route")}, `
  + `${count(catalog.providers.length, "provider")}, ${count(catalog.tasks.length, "task")}.`);
document.getElementById("sources").append(
  ...catalog.sources.map(([name, location, day]) => element("span", {}, `${name} of ${day}: ${location}`)),
  element("span", {}, catalog.measured ? `speeds of ${catalog.measured}` : "no speeds"));

const tables = [routesTable, plotTable];
if (catalog.before) tables.push(prepareChanges());

addEventListener("beforeprint", () => tables.forEach((table) => table.showForPrint()));
addEventListener("afterprint", () => tables.forEach((table) => table.showAgain()));
