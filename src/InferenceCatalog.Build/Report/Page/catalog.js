// The facts as objects. Null stands for what no source says: it is shown as unknown, never as "no" or 0, and sorts last.
const catalog = (() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const providers = facts.providers.map(([id, name], rank) => ({ id, name, rank }));
  const tasks = facts.tasks.map((name, rank) => ({ name, rank }));
  const models = facts.models.map(([id, license, takes, downloads, constant], rank) => ({ id, license, takes, downloads, constant, rank, routes: [] }));
  const routes = facts.routes.map((row) => {
    const [model, provider, task, status, inputPrice, outputPrice, context, tools, structured, latency, throughput, providerId, adapter] = row;
    const route = {
      model: models[model], provider: providers[provider], task: tasks[task],
      status, inputPrice, outputPrice, context, tools, structured, latency, throughput, providerId, adapter,
    };
    route.model.routes.push(route);
    route.words = wordsOf(route.model.id, route.provider.id, route.provider.name, route.task.name, adapter, providerId, route.model.license);
    return route;
  });
  const names = new Map([...facts.providers, ...(facts.formerProviders ?? [])]);
  const nameAll = (ids) => ids && ids.split(", ").map((id) => names.get(id) ?? id).join(", ");
  const routeGone = 1;
  const changes = (facts.changes ?? []).map(([kind, model, providers, task, field, before, after, instead]) => ({
    kind, model, providers: nameAll(providers), task, field, before, after,
    instead: kind === routeGone ? nameAll(instead) : instead,
    words: wordsOf(model, providers, nameAll(providers), task, field, instead),
  }));
  return { ...facts, providers, tasks, models, routes, changes };
})();

function wordsOf(...texts) {
  return texts.join(" ").toLowerCase();
}

// A search finds what has all of its words.
function matcher(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => words.every((word) => row.words.includes(word));
}
