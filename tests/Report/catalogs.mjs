// Writes the catalogs that the pages of the tests are made from: node catalogs.mjs <folder>.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const repositorySnapshot = () => JSON.parse(readFileSync(new URL("../../catalog/snapshot.json", import.meta.url), "utf8"));

// Speeds for the repository's catalog, which has none: most chats have one, whether their price is known or not, and they lie close together.
export function measure(snapshot) {
  const chats = snapshot.models.flatMap(({ id, routes }) => routes.filter(({ task }) => task === "conversational").map(({ provider, task }) => ({ model: id, provider, task })));
  return chats.map((route, index) => ({ ...route, firstTokenLatency: 100 + ((index * 37) % 900), throughput: 80 + (index % 4) })).filter((_, index) => index % 7 !== 0);
}

// The same catalog some time ago: one model that left since, and its provider, one that was not there yet, one price, one capability, one count of downloads.
export function earlier(snapshot) {
  const models = snapshot.models.map((model) => ({ ...model, routes: model.routes.map((route) => ({ ...route })) }));
  const priced = models.filter(({ routes }) => routes.some((route) => route.outputPrice > 0 && route.tools !== undefined));
  const dearer = priced[0].routes.find((route) => route.outputPrice > 0 && route.tools !== undefined);
  dearer.outputPrice /= 2;
  const lost = priced.flatMap(({ routes }) => routes).find((route) => route.tools === false && route !== dearer);
  lost.tools = true;
  models.find(({ downloads }) => downloads > 0).downloads += 1;
  const absent = models.findIndex(({ routes }) => routes.length === 1 && routes[0].task === "text-to-image");
  models.splice(absent, 1, { id: "acme/gone", routes: [{ provider: "acme-host", task: "conversational", status: "live" }] });
  return { ...snapshot, retrieved: "2026-01-01", goneModels: undefined, goneRoutes: undefined, goneProviders: undefined, models };
}

export const attacks = [
  "</script><script>globalThis.broken = 1</script>",
  "<!--<script>",
  "\"><img src=x onerror=globalThis.broken=1>",
  "';globalThis.broken=1;//",
  "{{script}}{{facts}}",
  "&lt;b&gt;\\u003cb\\u003e",
  "${globalThis.broken=1}`",
  "]]><svg onload=globalThis.broken=1>",
];

// As hostile as a snapshot can be that every reader takes.
function hostile() {
  const routes = attacks.map((attack, index) => ({ provider: `constructor-${index}`, task: "tostring", id: attack, weightsPath: attack, adapter: "lora" }));
  return {
    schemaVersion: 1, retrieved: "2026-01-01", filters: { adapters: true }, names: [],
    sources: attacks.slice(0, 2).map((attack) => ({ name: "router", location: attack, retrieved: "2026-01-01" })),
    models: [{ id: "__proto__/__proto__", license: "__proto__", input: ["constructor"], routes }, { id: "acme/constructor", routes: [{ provider: "valueof", task: "constructor" }] }],
  };
}

// 50,000 routes of which all is known, with a speed for each: nobody's catalog is as large.
function large() {
  const providers = ["cerebras", "cohere", "deepinfra", "fal-ai", "featherless-ai", "fireworks-ai", "groq", "hf-inference", "hyperbolic", "nebius", "novita", "nscale"];
  let seed = 1;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  return Array.from({ length: 12_500 }, (_, index) => ({
    id: `organisation-${random(900)}/Model-${index}-${random(400)}B-Instruct`, input: ["image", "text"], output: ["text"], license: "apache-2.0", downloads: random(1e6),
    routes: [0, 3, 6, 9].map((place) => ({
      provider: providers[place + random(3)], task: "conversational", id: `models/model-${index}`, status: "live", context: 4096 << random(8),
      inputPrice: random(300) / 100, outputPrice: random(900) / 100, tools: random(2) === 1, structuredOutput: random(2) === 1,
    })),
  }));
}

function write(folder, name, value) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(value));
}

function writeCatalog(folder, snapshot, measurements) {
  write(folder, "snapshot.json", snapshot);
  write(folder, "measurements.json", { schemaVersion: 1, retrieved: snapshot.retrieved, measurements });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  const snapshot = repositorySnapshot();
  writeCatalog(join(folder, "catalog"), snapshot, measure(snapshot));
  write(join(folder, "catalog"), "before.json", earlier(snapshot));
  writeCatalog(join(folder, "hostile"), hostile(), []);
  const models = large();
  writeCatalog(join(folder, "large"), { ...hostile(), models }, models.flatMap(({ id, routes }) =>
    routes.map(({ provider, task }, index) => ({ model: id, provider, task, firstTokenLatency: 100 + index, throughput: 50 + index }))));
}
