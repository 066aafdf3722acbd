// SPDX-License-Identifier: Apache-2.0
// Ask by the page, as people do: node page.mjs CHROMIUM URL

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [chromium, url] = process.argv.slice(2);
let passed = 0;
let failed = 0;

const check = (holds, ...words) => {
  if (holds) {
    passed += 1;
  } else {
    failed += 1;
    console.log("FAILED:", ...words);
  }
};

const open = async (browser, { scheme = "light", width = 1200,
  scripts = true } = {}) => {
  const page = await browser.newPage();
  page.trouble = [];
  page.setDefaultTimeout(600000); // The machine may be busy
  page.on("console", (m) => page.trouble.push(`${m.type()}: ${m.text()}`));
  page.on("pageerror", (e) => page.trouble.push(e.message));
  page.on("request", (r) => {
    if (!/^(blob:|data:)/.test(r.url()) && !r.url().startsWith(url)) {
      page.trouble.push(`asks for ${r.url()}`);
    }
  });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url, { waitUntil: "networkidle0" });
  return page;
};

const judge = async (page, name) => {
  const client = await page.createCDPSession();
  // The page lets no script in, so the judge's is run beside it
  const { frameTree } = await client.send("Page.getFrameTree");
  const { executionContextId } = await client.send("Page.createIsolatedWorld",
    { frameId: frameTree.frame.id });
  await client.send("Runtime.evaluate",
    { expression: axe, contextId: executionContextId });
  const { result } = await client.send("Runtime.evaluate", {
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
    expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a",
      "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) =>
      violations.map((v) => v.id + ": " + v.help + " " + v.nodes[0].html))` });
  check(Array.isArray(result.value) && !result.value.length, name,
    "is not accessible:", result.value ?? result.description);
};

const state = () => ({
  status: document.getElementById("status").textContent,
  isTrouble: document.getElementById("status").className === "trouble",
  head: [...document.querySelectorAll("#rows th")].map((e) => e.textContent),
  rows: document.querySelectorAll("#rows tbody tr").length,
  text: document.getElementById("rows").textContent,
  view: document.getElementById("view").value,
  drawn: !document.getElementById("picture").hidden &&
    document.getElementById("picture").naturalWidth,
  alt: document.getElementById("picture").alt,
  focus: document.activeElement.id,
  selected: document.getElementById("query").selectionStart,
});

/// Wait until the picture is drawn
const drawn = (page) => page.waitForFunction(() => {
  const picture = document.getElementById("picture");
  return document.getElementById("drawing").textContent === "" &&
    picture.complete && picture.naturalWidth > 0;
});

/// Type a query, run it by keyboard, and wait for the answer
const ask = async (page, query) => {
  await page.focus("#query");
  await page.evaluate(() => { document.getElementById("query").value = ""; });
  await page.keyboard.type(query);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await page.waitForFunction(() =>
    !/^Asking/.test(document.getElementById("status").textContent));
  await drawn(page);
  return page.evaluate(state);
};

const checkLooks = async (browser) => {
  for (const [scheme, width] of [["light", 1200], ["dark", 320]]) {
    const page = await open(browser, { scheme, width });
    const name = `the page (${scheme}, ${width})`;
    await judge(page, name);
    const answer = await ask(page, "SELECT * { ?s ?p ?o } LIMIT 30");
    check(answer.rows === 30, name, "shows no rows", answer.status);
    await judge(page, `${name} with rows`);
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth);
    check(wide <= width, name, "is wider than the window", wide);
    check(!page.trouble.length, name, page.trouble);
    await page.close();
  }
};

const checkAsking = async (browser) => {
  const page = await open(browser);
  await drawn(page);
  const first = await page.evaluate(state);
  check(first.drawn > 100, "draws no picture of what is served", first);
  check(/directed|dismissed/.test(first.alt), "tells no picture", first.alt);

  // A named question, by keyboard
  await page.focus("#question");
  await page.keyboard.type("who-directed");
  const text = await page.evaluate(() => document.getElementById("query").value);
  check(text.includes("mdt:directed"), "does not fill in a question");
  await page.focus("#run");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#rows table");
  const rows = await page.evaluate(state);
  check(rows.rows > 3 && rows.head[0] === "who", "shows no rows", rows);
  check(rows.status === `${rows.rows} rows.`, "does not count", rows.status);

  // Trouble is told, and shown where it is
  const wrong = await ask(page, "SELECT *\n{ ?s ?p }");
  check(wrong.isTrouble && /^line 2, column 9: /.test(wrong.status),
    "does not tell of trouble", wrong.status);
  check(wrong.focus === "query" && wrong.selected === 17,
    "does not point at it", wrong.selected);
  check(wrong.rows === 0, "keeps old rows");

  // Yes or no; a graph; and what strangers may say
  check((await ask(page, "ASK {}")).status === "Yes.", "does not say yes");
  const graph = await ask(page, "CONSTRUCT { <a:x> <a:knows> <a:y> } {}");
  check(/<a:x>\s+<a:knows> <a:y>/.test(graph.text), "shows no graph", graph.text);
  check(graph.view === "answer" && graph.drawn > 20 && /x knows y/.test(graph.alt),
    "does not draw it", graph);
  const hostile = await ask(page, `SELECT ("<img src=x onerror=alert(1)>" AS ?a)
    (<javascript:alert(1)> AS ?b) (<https://example.org/a#b> AS ?c) {}`);
  const guests = await page.evaluate(() => [
    document.querySelectorAll("#rows img").length,
    [...document.querySelectorAll("#rows a")].map((a) => a.href).join()].join());
  check(guests === "0,https://example.org/a#b", "lets strangers in", guests);
  check(hostile.view === "directives", "keeps the picture of a graph", hostile);

  // Every view
  const views = await page.evaluate(() => [...document.querySelectorAll(
    "#view option:not(:disabled)")].map((o) => o.value));
  check(views.length === 6, "does not offer the views", views);
  for (const view of views) {
    await page.select("#view", view);
    await drawn(page);
    const shown = await page.evaluate(state);
    check(shown.drawn > 50, "does not draw", view, shown);
  }
  const refused = page.trouble.filter((t) => !/status of 400/.test(t));
  check(!refused.length, "complains", refused);
  await page.close();
};

const checkPlain = async (browser) => {
  const page = await open(browser, { scripts: false });
  await Promise.all([page.waitForNavigation(), page.click("#run")]);
  const rows = await page.$$eval("tbody tr", (found) => found.length);
  check(rows === 25, "needs its script", rows);
  check(!page.trouble.length, "without script:", page.trouble);
  await page.close();
};

const validate = async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"],
    rules: { "void-style": "off", "no-raw-characters": "off",
      "no-trailing-whitespace": "off", "attribute-boolean-style": "off",
      "text-content": "off" } });
  for (const path of ["", "sparql?query=SELECT+*+%7B?s+?p+?o%7D+LIMIT+9"]) {
    const answer = await fetch(url + path, { headers: { accept: "text/html" } });
    const { valid, results } = await validator.validateString(await answer.text());
    check(valid, path || "the page", "is not valid:",
      results.flatMap(({ messages }) => messages.slice(0, 3).map((m) =>
        `${m.line}:${m.column} ${m.ruleId} ${m.message}`)));
  }
};

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox"],
});
await validate();
await checkLooks(browser);
await checkAsking(browser);
await checkPlain(browser);
await browser.close();
console.log(`${passed} passed, ${failed} failed in a browser`);
process.exit(failed ? 1 : 0);
