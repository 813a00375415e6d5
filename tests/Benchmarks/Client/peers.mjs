// The official JavaScript client against the recorded router: the same chat and the same stream as the others.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [endpoint, chunks] = process.argv.slice(2);

function findConformance() {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "tests", "Conformance");
    if (existsSync(join(candidate, "node_modules", "@huggingface", "inference"))) return candidate;
  }
}

const conformance = findConformance();
if (!conformance) {
  console.log("  The JavaScript client was not measured: run `npm ci` in tests/Conformance first.");
  process.exit(0);
}

const resolved = createRequire(join(conformance, "package.json")).resolve("@huggingface/inference");
const { InferenceClient } = await import(pathToFileURL(resolved));

const toRecordedRouter = (url, init) => {
  const { pathname, search } = new URL(url);
  return fetch(new URL(pathname + search, endpoint), init);
};
const client = new InferenceClient("hf_benchmark", { fetch: toRecordedRouter });
const ask = (content) => ({ model: "openai/gpt-oss-120b:groq", messages: [{ role: "user", content }] });

const chat = async () => (await client.chatCompletion(ask("How many G's in 'huggingface'?"))).choices[0].message.content;
const stream = async () => {
  let characters = 0;
  for await (const chunk of client.chatCompletionStream(ask("Count."))) characters += chunk.choices[0]?.delta?.content?.length ?? 0;
  return characters;
};

async function measure(call, count) {
  const wall = process.hrtime.bigint();
  const processor = process.cpuUsage();
  for (let index = 0; index < count; index++) await call();
  const used = process.cpuUsage(processor);
  return { wall: Number(process.hrtime.bigint() - wall) / 1000 / count, processor: (used.user + used.system) / count };
}

async function best(what, call, count) {
  await measure(call, count);
  let least;
  for (let round = 0; round < 7; round++) {
    const measured = await measure(call, count);
    if (!least || measured.processor < least.processor) least = measured;
  }
  console.log(`  ${what.padEnd(24)} ${"@huggingface/inference".padEnd(30)} ${least.wall.toFixed(0).padStart(9)} µs, ${least.processor.toFixed(0).padStart(9)} µs of processor`);
}

await best("chat", chat, 300);
await best(`stream of ${chunks} chunks`, stream, 8);
