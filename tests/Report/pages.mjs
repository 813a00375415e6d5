// The pages in the browser that node's arguments name, <browser> <folder>, and what checks ask of them.
import assert from "node:assert/strict";
import { join } from "node:path";
import { Browser } from "./browser.mjs";
import { repositorySnapshot } from "./catalogs.mjs";

const [program, folder] = process.argv.slice(2);
export const browser = await Browser.start(program);
export const file = (name) => join(folder, `${name}.html`);

export const snapshot = repositorySnapshot();
export const routes = snapshot.models.flatMap((model) => model.routes.map((route) => ({ ...route, model })));
export const words = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
export const describe = (found) => `${words(found.length, "route")} of ${words(new Set(found.map(({ model }) => model)).size, "model")}`;

// A quiet page: nothing on the console, no dialog, nothing asked for but itself.
export async function withPage(name, options, check) {
  const page = await browser.open(file(name), options);
  await check(page);
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.requests.filter((url) => !url.endsWith(`/${name}.html`)), []);
  await page.close();
}

export const said = (page, section = "routes") => page.evaluate(`document.querySelector("#${section} .said").textContent`);
export const cells = (page, column) => page.evaluate(`[...document.querySelectorAll("#routes tbody tr")].map((row) => row.cells[${column}].textContent)`);
export const set = (page, name, value) => page.evaluate(`{
  const control = document.querySelector("#routes form").elements["${name}"];
  control[control.type === "checkbox" ? "checked" : "value"] = ${JSON.stringify(value)};
  control.dispatchEvent(new Event("input", { bubbles: true }));
}`);
export const pressButton = (page, selector, text) => page.evaluate(
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((button) => button.textContent.startsWith(${JSON.stringify(text)})).click()`);
