// The official JavaScript clients in all cases of the conformance tests: node matrix.mjs <cases.json> <results.json> <recorder>.
// All they send goes to the recorder, with the name of its case and the address that it was meant for; what they make of the answers
// is written to results.json, with the pairs of provider and task that they know.
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync, writeFileSync } from "node:fs";
import * as current from "@huggingface/inference";
import * as retired from "inference-retired";
import { PROVIDERS as currentProviders } from "./node_modules/@huggingface/inference/dist/esm/lib/getProviderHelper.js";
import { PROVIDERS as retiredProviders } from "./node_modules/inference-retired/dist/esm/lib/getProviderHelper.js";

const [casesPath, resultsPath, recorder] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(casesPath, "utf8"));
const clients = { "@huggingface/inference": current, "inference-retired": retired };
const providers = { "@huggingface/inference": currentProviders, "inference-retired": retiredProviders };

// The clients ask the global fetch, at least for what they poll. Which case a request belongs to is known from where it began.
const running = new AsyncLocalStorage();
const realFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input).href;
  if (url.startsWith("data:")) return realFetch(input, init);
  const { name, mapping } = running.getStore();
  // The Hub says what a provider calls a model. Our client has that in its catalog.
  if (url.startsWith("https://huggingface.co/api/models/")) return Response.json({ inferenceProviderMapping: [mapping] });
  const headers = { ...init?.headers, "recorder-client": "official", "recorder-case": name, "recorder-address": url };
  return realFetch(recorder, { ...init, headers });
};

// The clients' pauses between two looks at a job are cut short; they do not keep Node running, either. Node's own fetch has timers, too.
const realTimeout = globalThis.setTimeout;
const pauses = [500, 1000, 2000, 5000];
globalThis.setTimeout = (callback, delay, ...rest) =>
  realTimeout(callback, pauses.includes(delay) && rest.length === 0 ? 0 : delay, ...rest);
const keepRunning = setInterval(() => {}, 1000);

/** Arguments as the client takes them: files as Blobs. */
function revive(value) {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== "object") return value;
  if ("$blob" in value) return new Blob([Buffer.from(value.$blob, "base64")], { type: value.type });
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, revive(member)]));
}

/** A result as JSON: a stream as the list of its chunks, a file with its type. */
async function describe(result) {
  if (Symbol.asyncIterator in Object(result)) {
    const chunks = [];
    for await (const chunk of result) chunks.push(chunk);
    return chunks;
  }
  if (!(result instanceof Blob)) return result;
  return { mediaType: result.type, bytes: Buffer.from(await result.arrayBuffer()).toString("base64") };
}

async function run({ package: client, method, token, billTo, args }) {
  try {
    const call = new clients[client].InferenceClient(token)[method](revive(args), { billTo, retry_on_error: false });
    return { result: await describe(await call) };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

const results = {};
const waiting = [...cases];
async function work() {
  for (let next; (next = waiting.shift()); ) results[next.name] = await running.run(next, () => run(next));
}

await Promise.all(Array.from({ length: 16 }, work));
clearInterval(keepRunning);
const pairs = Object.entries(providers).flatMap(([client, table]) =>
  Object.entries(table).flatMap(([provider, tasks]) => Object.keys(tasks).map((task) => ({ client, provider, task }))),
);
writeFileSync(resultsPath, JSON.stringify({ pairs, results }));
