// A headless Chromium, steered over a pipe by the DevTools protocol: no package is needed, and no port is opened.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export class Browser {
  #process;
  #profile;
  #waiting = new Map();
  #listeners = new Set();
  #lastId = 0;
  #received = "";

  static async start(program) {
    const browser = new Browser();
    browser.#profile = await mkdtemp(join(tmpdir(), "report-browser-"));
    browser.#process = spawn(program, [
      "--headless=new", "--remote-debugging-pipe", `--user-data-dir=${browser.#profile}`, "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-dev-shm-usage",
      // Chromium's own sandbox does not start as root, as which a container runs.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    browser.#process.on("exit", () => browser.#waiting.forEach(({ reject }) => reject(new Error("The browser ended."))));
    browser.#process.stdio[4].setEncoding("utf8").on("data", (text) => browser.#receive(text));
    await browser.send("Browser.getVersion");
    return browser;
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  listen(listener) {
    this.#listeners.add(listener);
  }

  // A page of its own: what it says on the console, what it asks for and what fails in it is kept.
  async open(file, { width = 1400, height = 900, scheme = "light", motion = "no-preference" } = {}) {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, sessionId, targetId);
    for (const domain of ["Page", "Runtime", "Log", "Network", "Accessibility"]) await page.send(`${domain}.enable`);
    await page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await page.send("Emulation.setEmulatedMedia", { features: [
      { name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: motion }] });
    await page.navigate(pathToFileURL(file).href);
    return page;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #receive(text) {
    this.#received += text;
    for (let end; (end = this.#received.indexOf("\0")) >= 0;) {
      const message = JSON.parse(this.#received.slice(0, end));
      this.#received = this.#received.slice(end + 1);
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else if (waiting) waiting.resolve(message.result);
      else this.#listeners.forEach((listener) => listener(message));
    }
  }
}

export class Page {
  complaints = [];
  requests = [];
  #browser;
  #session;
  #target;
  #loaded = () => {};

  constructor(browser, session, target) {
    this.#browser = browser;
    this.#session = session;
    this.#target = target;
    browser.listen(({ method, params, sessionId }) => sessionId === session && this.#notice(method, params));
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  async navigate(url) {
    await this.#load("Page.navigate", { url });
  }

  async reload() {
    await this.#load("Page.reload");
  }

  // The value of an expression within the page.
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async press(key, { shift = false } = {}) {
    const text = { Enter: "\r", " ": " " }[key] ?? (key.length === 1 ? key : undefined);
    const code = { Enter: 13, Tab: 9, " ": 32, Backspace: 8, ArrowDown: 40 }[key] ?? 0;
    const common = { key, text, unmodifiedText: text, windowsVirtualKeyCode: code, modifiers: shift ? 8 : 0 };
    await this.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", ...common });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...common, text: undefined });
  }

  type(text) {
    return this.send("Input.insertText", { text });
  }

  async screenshot(beyond = false) {
    const { data } = await this.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: beyond });
    return Buffer.from(data, "base64");
  }

  async pdf() {
    const { data } = await this.send("Page.printToPDF", { preferCSSPageSize: true, printBackground: true });
    return Buffer.from(data, "base64");
  }

  async close() {
    await this.#browser.send("Target.closeTarget", { targetId: this.#target });
  }

  // Until the load event has run its course.
  async #load(method, params) {
    const loaded = new Promise((resolve) => (this.#loaded = resolve));
    await this.send(method, params);
    await loaded;
    await this.evaluate("new Promise((resolve) => setTimeout(resolve))");
  }

  #notice(method, params) {
    if (method === "Page.loadEventFired") this.#loaded();
    else if (method === "Runtime.exceptionThrown") this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    else if (method === "Runtime.consoleAPICalled") this.complaints.push(`console: ${params.args.map((argument) => argument.value).join(" ")}`);
    else if (method === "Log.entryAdded") this.complaints.push(`log: ${params.entry.text}`);
    else if (method === "Page.javascriptDialogOpening") this.complaints.push(`dialog: ${params.message}`);
    else if (method === "Network.requestWillBeSent") this.requests.push(params.request.url);
  }
}
