// What a page shows of a catalog, and how people get around in it.
import assert from "node:assert/strict";
import { earlier, measure } from "./catalogs.mjs";
import { contrastScript } from "./contrast.mjs";
import { cells, describe, pressButton, routes, said, set, snapshot, withPage, words } from "./pages.mjs";

export const readingChecks = {
  "the page says its day and how much it shows": () => withPage("catalog", {}, async (page) => {
    const summary = await page.evaluate(`document.getElementById("summary").textContent`);
    const [providers, tasks] = ["provider", "task"].map((name) => new Set(routes.map((route) => route[name])).size);
    assert.equal(summary, `As of ${snapshot.retrieved}: ${words(snapshot.models.length, "model")}, ${words(routes.length, "route")}, ${words(providers, "provider")}, ${words(tasks, "task")}.`);
    assert.equal(await said(page), `1 to 50 of ${describe(routes)}`);
  }),

  "models with the most routes come first, and of a model the cheapest route": () => withPage("catalog", {}, async (page) => {
    const most = Math.max(...snapshot.models.map((model) => model.routes.length));
    const first = await cells(page, 0);
    assert.equal(snapshot.models.find(({ id }) => id === first[0]).routes.length, most);
    assert.deepEqual(new Set(first.slice(0, most)).size, 1);
    const prices = (await cells(page, 5)).slice(0, most).filter((text) => text !== "—").map((text) => Number(text.slice(1)));
    assert.deepEqual(prices, [...prices].sort((left, right) => left - right));
    assert.equal(await page.evaluate(`document.querySelectorAll("#routes thead th[aria-sort]").length`), 0);
  }),

  "a column of which nothing is known is not there": () => withPage("hostile", {}, async (page) => {
    const headings = await page.evaluate(`[...document.querySelectorAll("#routes thead button span")].map(({ textContent }) => textContent)`);
    assert.deepEqual(headings, ["Model", "Provider", "Task", "Takes"]);
    assert.ok(await page.evaluate(`!document.getElementById("no-speeds").hidden`));
  }),

  "filters find what the snapshot has": () => withPage("catalog", {}, async (page) => {
    await set(page, "task", "conversational");
    assert.match(await said(page), new RegExp(`${describe(routes.filter(({ task }) => task === "conversational"))}$`));
    await set(page, "tools", true);
    assert.match(await said(page), new RegExp(`${describe(routes.filter(({ task, tools }) => task === "conversational" && tools))}$`));
    await set(page, "provider", "groq");
    const found = routes.filter(({ provider, task, tools }) => provider === "groq" && task === "conversational" && tools);
    assert.equal(await said(page), describe(found));
    assert.deepEqual((await cells(page, 0)).sort(), found.map(({ model }) => model.id).sort());
    await page.evaluate(`document.querySelector("#routes form").reset()`);
    await set(page, "text", "QWEN text-to-image");
    assert.match(await said(page), new RegExp(`${describe(routes.filter(({ id, task, model }) => /qwen/i.test(model.id + id) && task === "text-to-image"))}$`));
    await set(page, "text", "no such model");
    assert.equal(await said(page), "0 routes of 0 models");
    assert.equal(await page.evaluate(`document.querySelector("#routes tbody").innerText.trim()`), "Nothing has all of this. Take a filter away, or reset them.");
  }),

  "a column sorts both ways, and what is unknown stands last as unknown": () => withPage("catalog", {}, async (page) => {
    const output = 5;
    const known = routes.filter((route) => route.outputPrice !== undefined).map((route) => route.outputPrice).sort((left, right) => left - right);
    const amounts = async () => (await cells(page, output)).map((text) => (text === "—" ? null : text === "free" ? 0 : Number(text.replace(/[$,]/g, ""))));
    await pressButton(page, "#routes thead button", "Output");
    assert.equal(await page.evaluate(`document.querySelectorAll("#routes thead th")[${output}].getAttribute("aria-sort")`), "ascending");
    assert.deepEqual(await amounts(), known.slice(0, 50));
    await pressButton(page, "#routes .pager button", "Last");
    assert.ok((await amounts()).every((amount) => amount === null));
    await pressButton(page, "#routes thead button", "Output");
    assert.equal(await page.evaluate(`document.querySelectorAll("#routes thead th")[${output}].getAttribute("aria-sort")`), "descending");
    assert.deepEqual(await amounts(), known.reverse().slice(0, 50));
    assert.equal(await page.evaluate(`document.querySelectorAll("#routes thead th[aria-sort]").length`), 1);
  }),

  "it works without a mouse": () => withPage("catalog", {}, async (page) => {
    const focused = (expression) => page.evaluate(`((focus) => ${expression})(document.activeElement)`);
    await page.press("Tab");
    assert.equal(await focused("focus.textContent"), "Skip to the routes");
    assert.ok(await focused("focus.getBoundingClientRect().top >= 0"));
    await page.press("Enter");
    await page.press("Tab");
    assert.equal(await focused("focus.name"), "text");
    assert.notEqual(await focused("getComputedStyle(focus).outlineStyle"), "none");
    await page.type("gpt-oss");
    const found = routes.filter(({ id, model }) => `${model.id} ${id}`.includes("gpt-oss"));
    assert.match(await said(page), new RegExp(`${describe(found)}$`));

    for (let step = 0; step < 20 && (await focused("focus.textContent")) !== "Provider"; step++) await page.press("Tab");
    await page.press("Enter");
    assert.equal(await focused("focus.closest('th').getAttribute('aria-sort')"), "ascending");
    await page.press(" ");
    assert.equal(await focused("focus.closest('th').getAttribute('aria-sort')"), "descending");

    for (let step = 0; step < 20 && (await focused("focus.className")) !== "model"; step++) await page.press("Tab");
    const model = await focused("focus.textContent");
    assert.notEqual(await focused("getComputedStyle(focus).outlineStyle"), "none");
    await page.press("Enter");
    assert.equal(await focused("focus.id"), "plot");
    assert.equal(await page.evaluate(`document.querySelector("#plot input").value`), model);
    for (let step = 0; step < 6 && (await focused("focus.name")) !== "back"; step++) await page.press("Tab");
    await page.press("Enter");
    assert.equal(await focused("focus.textContent"), model);
  }),

  "turning pages keeps the focus where it is": () => withPage("catalog", {}, async (page) => {
    await set(page, "provider", "groq");
    await page.evaluate(`document.querySelector("#routes .bar select").focus()`);
    await page.evaluate(`document.querySelector("#routes form").reset()`);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve))");
    await page.evaluate(`[...document.querySelectorAll("#routes .pager button")].find(({ textContent }) => textContent === "Last").focus()`);
    await page.press("Enter");
    assert.equal(await said(page), `${Math.floor((routes.length - 1) / 50) * 50 + 1} to ${routes.length} of ${describe(routes)}`);
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Last");
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-disabled')"), "true");
  }),

  "the plot draws what is known, and says so in words and figures": () => withPage("catalog", {}, async (page) => {
    const speeds = measure(snapshot);
    const chosen = await page.evaluate(`document.querySelector("#plot input").value`);
    const model = snapshot.models.find(({ id }) => id === chosen);
    const drawn = model.routes.filter(({ provider, task, outputPrice }) =>
      outputPrice !== undefined && speeds.some((speed) => speed.model === chosen && speed.provider === provider && speed.task === task));
    const halfKnown = model.routes.filter(({ provider, task }) => speeds.some((speed) => speed.model === chosen && speed.provider === provider && speed.task === task));
    assert.ok(drawn.length > 2 && drawn.length < halfKnown.length && halfKnown.length < model.routes.length);
    assert.equal(await page.evaluate(`document.querySelectorAll("#drawing circle").length`), drawn.length);
    const description = await page.evaluate(`document.querySelector("#drawing svg[role=img]").getAttribute("aria-label")`);
    assert.ok(description.startsWith(`${chosen}: tokens per second against USD per million output tokens. ${words(drawn.length, "route")} drawn`), description);
    assert.equal(await page.evaluate(`document.querySelectorAll("#plot tbody tr").length`), model.routes.length);

    await page.evaluate(`{ const { model } = document.querySelector("#plot form").elements; model.value = "openai/gpt-oss-120b"; model.dispatchEvent(new Event("input")); }`);
    assert.equal(await page.evaluate(`document.querySelector("#model-facts code").textContent`), "HFModels.Openai.Gpt_Oss_120b");
    assert.equal(await page.evaluate(`document.querySelector("#model-facts a").href`), "https://huggingface.co/openai/gpt-oss-120b");
    await page.evaluate(`{ const { model } = document.querySelector("#plot form").elements; model.value = ${JSON.stringify(chosen)}; model.dispatchEvent(new Event("input")); }`);

    // On a screen where there is little room for names.
    const wide = await page.evaluate(`document.querySelector("#drawing svg").getAttribute("viewBox")`);
    await page.send("Emulation.setDeviceMetricsOverride", { width: 420, height: 900, deviceScaleFactor: 1, mobile: false });
    await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
    assert.notEqual(await page.evaluate(`document.querySelector("#drawing svg").getAttribute("viewBox")`), wide);
    const names = await page.evaluate(`[...document.querySelectorAll("#drawing g text")].map((text) => text.getBBox()).map(({ x, y, width, height }) => ({ x, y, width, height }))`);
    const overlap = names.some((one, index) => names.slice(index + 1).some((other) =>
      one.x < other.x + other.width && other.x < one.x + one.width && one.y + 3 < other.y + other.height && other.y + 3 < one.y + one.height));
    assert.ok(!overlap, "Names in the plot hide each other.");
  }),

  "it tells what changed, what breaks code first": () => withPage("catalog", {}, async (page) => {
    assert.equal(
      await page.evaluate(`document.getElementById("changes-summary").textContent`),
      `From 2026-01-01 to ${snapshot.retrieved}. Providers gone: acme-host.`);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll("#tally button")].map(({ textContent }) => textContent)`), [
      "1 model gone", "1 capability lost", "1 price up", "1 new model"]);
    const rows = await page.evaluate(`[...document.querySelectorAll("#changes tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent))`);
    assert.deepEqual(rows.map(([kind]) => kind), ["model gone", "capability lost", "price up", "new model"]);
    assert.deepEqual(rows[0].slice(1, 4), ["acme/gone", "acme-host", "conversational"]);
    assert.equal(rows[1][4], "tools: yes → no");
    assert.match(rows[2][4], /^output price: \$[0-9.]+ → \$[0-9.]+$/);
    await pressButton(page, "#tally button", "1 price");
    assert.equal(await said(page, "changes"), "1 change");
    assert.equal(await page.evaluate(`document.querySelector("#changes form").elements.kind.selectedOptions[0].label`), "prices up");
    assert.equal(earlier(snapshot).models.filter(({ id }) => id === "acme/gone").length, 1);
  }),

  "a page without an earlier snapshot speaks of no changes": () => withPage("hostile", {}, async (page) => {
    assert.ok(await page.evaluate(`document.getElementById("changes").hidden && document.getElementById("to-changes").hidden`));
  }),

  "every control has a name, every id is there once": () => withPage("catalog", {}, async (page) => {
    const { nodes } = await page.send("Accessibility.getFullAXTree");
    const roles = ["button", "textbox", "searchbox", "combobox", "checkbox", "link", "img", "image", "region", "table", "columnheader"];
    const named = nodes.filter(({ ignored, role }) => !ignored && roles.includes(role?.value));
    assert.ok(named.length > 200);
    assert.deepEqual(named.filter(({ name }) => !name?.value?.trim()).map(({ role }) => role.value), []);
    assert.deepEqual(named.filter(({ role, name }) => role.value === "columnheader" && /[^\x20-\x7e]/.test(name.value)).map(({ name }) => name.value), []);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index)`), []);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll("h1, h2")].map(({ localName }) => localName)`), ["h1", "h2", "h2", "h2"]);
  }),
};

for (const scheme of ["light", "dark"]) {
  readingChecks[`it can be read in ${scheme}`] = () => withPage("catalog", { scheme }, async (page) => {
    const light = await page.evaluate(contrastScript);
    assert.equal(light.isDark, scheme === "dark");
    for (const [name, ratio] of Object.entries(light.ratios)) assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)}`);
  });
}
