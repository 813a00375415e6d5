// The official JavaScript client of Hugging Face against a running emulator: node official-clients.mjs <endpoint> <token>.
// It prints a line for each check and, last, "N passed, N failed"; it ends with 1 if any failed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { InferenceClient } from "@huggingface/inference";

const [endpoint, token] = process.argv.slice(2);
const client = new InferenceClient(token);

// The client has its hosts built in, and its fal-ai part asks the global fetch. So the two hosts are led to the emulator here, and
// any other address is an error: nothing may leave the machine.
const realFetch = globalThis.fetch;
const emulated = ["https://router.huggingface.co", "https://huggingface.co"];
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (emulated.includes(url.origin)) return realFetch(endpoint + url.pathname + url.search, init);
  if (url.origin === endpoint || url.protocol === "data:") return realFetch(input, init);
  throw new Error(`The client called ${url.origin}.`);
};

// Models are taken from the catalog, so that a refresh of it does not break a check.
const snapshot = JSON.parse(readFileSync(new URL("../../catalog/snapshot.json", import.meta.url), "utf8"));
function modelFor(task, provider, condition = () => true) {
  const model = snapshot.models.find(({ routes }) => {
    // The Hub's mapping, which the client asks for, has one task for each provider.
    const route = routes.find((candidate) => candidate.provider === provider);
    return route?.task === task && route.status === "live" && !route.adapter && condition(route);
  });
  assert.ok(model, `The catalog has no model for ${task} at ${provider}.`);
  return model.id;
}

async function pngSize(blob) {
  const bytes = Buffer.from(await blob.arrayBuffer());
  assert.equal(bytes.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function assertUnit(vector, dimensions) {
  assert.equal(vector.length, dimensions);
  assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-5);
}

const hello = [{ role: "user", content: "Hello" }];
const chatModel = modelFor("conversational", "groq", (route) => route.tools);

const checks = {
  "chat, provider chosen by the router": async () => {
    const answer = await client.chatCompletion({ model: chatModel, messages: hello });
    assert.match(answer.choices[0].message.content, /^\[emulator\] .*You said: Hello$/);
    assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
  },
  "chat, pinned by suffix": async () => {
    const answer = await client.chatCompletion({ model: `${chatModel}:groq`, messages: hello });
    assert.ok(answer.choices[0].message.content.startsWith(`[emulator] ${chatModel} via groq`));
  },
  "chat at the provider's own path": async () => {
    const answer = await client.chatCompletion({ provider: "groq", model: chatModel, messages: hello });
    assert.ok(answer.choices[0].message.content.startsWith(`[emulator] ${chatModel} via groq`));
  },
  "chat at an endpoint address": async () => {
    const answer = await client.endpoint(`${endpoint}/v1`).chatCompletion({ model: chatModel, messages: hello });
    assert.match(answer.choices[0].message.content, /^\[emulator\] /);
  },
  "chat stream": async () => {
    let text = "";
    let reason;
    for await (const chunk of client.chatCompletionStream({ provider: "groq", model: chatModel, messages: hello })) {
      text += chunk.choices[0]?.delta.content ?? "";
      reason = chunk.choices[0]?.finish_reason ?? reason;
    }
    assert.equal(text, `[emulator] ${chatModel} via groq would answer here. You said: Hello`);
    assert.equal(reason, "stop");
  },
  "chat with a tool": async () => {
    const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
    const tools = [{ type: "function", function: { name: "weather", parameters } }];
    const answer = await client.chatCompletion({ provider: "groq", model: chatModel, messages: hello, tools });
    const [call] = answer.choices[0].message.tool_calls;
    assert.equal(call.function.name, "weather");
    assert.equal(typeof JSON.parse(call.function.arguments).city, "string");
  },
  "a structured answer at together, which has a shape of its own": async () => {
    const model = modelFor("conversational", "together", (route) => route.structuredOutput);
    const schema = { type: "object", properties: { count: { type: "integer" } }, required: ["count"] };
    const response_format = { type: "json_schema", json_schema: { name: "reply", schema } };
    const answer = await client.chatCompletion({ provider: "together", model, messages: hello, response_format });
    assert.ok(Number.isInteger(JSON.parse(answer.choices[0].message.content).count));
  },
  "text-to-image at hf-inference": async () => {
    const model = modelFor("text-to-image", "hf-inference");
    const image = await client.textToImage({ provider: "hf-inference", model, inputs: "a lighthouse", parameters: { width: 64, height: 32 } });
    assert.deepEqual(await pngSize(image), [64, 32]);
  },
  "text-to-image through fal-ai's queue": async () => {
    const model = modelFor("text-to-image", "fal-ai");
    const image = await client.textToImage({ provider: "fal-ai", model, inputs: "a lighthouse", parameters: { width: 64, height: 32 } });
    assert.deepEqual(await pngSize(image), [64, 32]);
  },
  "feature-extraction of one text": async () => {
    const model = modelFor("feature-extraction", "hf-inference");
    assertUnit(await client.featureExtraction({ provider: "hf-inference", model, inputs: "a lighthouse" }), 384);
  },
  "feature-extraction of several texts, with dimensions": async () => {
    const model = modelFor("feature-extraction", "hf-inference");
    const rows = await client.featureExtraction({ provider: "hf-inference", model, inputs: ["one", "two"], dimensions: 8 });
    assert.equal(rows.length, 2);
    rows.forEach((row) => assertUnit(row, 8));
  },
  "sentence-similarity": async () => {
    const model = modelFor("sentence-similarity", "hf-inference");
    const inputs = { source_sentence: "a red house", sentences: ["a red house", "tax report"] };
    const scores = await client.sentenceSimilarity({ provider: "hf-inference", model, inputs });
    assert.ok(scores[0] > 0.999 && scores[1] < 0.5);
  },
  "text-to-image at together": async () => {
    const model = modelFor("text-to-image", "together");
    const image = await client.textToImage({ provider: "together", model, inputs: "a lighthouse", parameters: { width: 64, height: 32 } });
    assert.deepEqual(await pngSize(image), [64, 32]);
  },
  "automatic-speech-recognition": async () => {
    const model = modelFor("automatic-speech-recognition", "hf-inference");
    const data = new Blob([new Uint8Array(5)], { type: "audio/flac" });
    const { text } = await client.automaticSpeechRecognition({ provider: "hf-inference", model, data });
    assert.match(text, /^\[emulator\] .* 5 bytes of sound/);
  },
  "an error of the router is read": async () => {
    const messages = [{ role: "user", content: "#emulate:credits" }];
    await assert.rejects(client.chatCompletion({ model: chatModel, messages }), (error) => error.httpResponse?.status === 402);
  },
  "an error inside a stream is read": async () => {
    const messages = [{ role: "user", content: "#emulate:stream-error" }];
    await assert.rejects(async () => {
      for await (const chunk of client.chatCompletionStream({ model: chatModel, messages })) assert.ok(chunk.choices);
    }, /The provider failed while it answered/);
  },
};

// The client's pause between two polls does not keep Node running by itself.
const keepRunning = setInterval(() => {}, 1000);
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`passed: ${name}`);
  } catch (error) {
    failed++;
    console.log(`failed: ${name}: ${error.stack ?? error}`);
  }
}

clearInterval(keepRunning);
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
