// SPDX-License-Identifier: Apache-2.0
// Look at reports as readers do: node check.mjs CHROMIUM REPORT...

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [chromium, ...files] = process.argv.slice(2);
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

// --- Before any browser ------------------------------------------------------

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "no-inline-style": "error",
    "svg-focusable": "off", // Of a browser that is gone
    "long-title": "off", // Headlines are as long as they are
    "void-style": "off",
    "text-content": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "no-redundant-role": "off",
    "no-raw-characters": "off",
  },
});

const validate = async (file) => {
  const report = await validator.validateFile(file);
  for (const { messages } of report.results) {
    for (const m of messages.slice(0, 5)) {
      console.log(`${file}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
    }
  }
  check(report.valid, file, "is not valid HTML");
};

// --- In a page ---------------------------------------------------------------

/// Open `file` and note whatever the browser complains of or asks for
const open = async (browser, file, { scheme = "light", width = 1400,
  scripts = true, hash = "" } = {}) => {
  const page = await browser.newPage();
  page.trouble = [];
  page.on("console", (m) => page.trouble.push(`${m.type()}: ${m.text()}`));
  page.on("pageerror", (e) => page.trouble.push(e.message));
  page.on("request", (r) => {
    if (r.url().split("#")[0] !== pathToFileURL(file).href) {
      page.trouble.push(`asks for ${r.url()}`);
    }
  });
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 1000 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(pathToFileURL(file).href + hash);
  return page;
};

/// What is wrong with the names and links of a document
const links = () => {
  const wrong = [];
  const ids = new Set();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (ids.has(id)) wrong.push(`two have the name ${id}`);
    ids.add(id);
  }
  for (const a of document.querySelectorAll("a")) {
    const href = a.getAttribute("href") ?? a.getAttribute("xlink:href");
    if (href === null && a.closest("svg")) continue; // Only shows a title
    if (!href?.startsWith("#")) wrong.push(`leads out: ${href}`);
    else if (!ids.has(decodeURIComponent(href.slice(1)))) {
      wrong.push(`leads nowhere: ${href}`);
    }
  }
  return wrong;
};

/// What may only be there if somebody broke out
const intruders = () => {
  const wrong = [...document.querySelectorAll(
    "script, style, img, iframe, object, embed, link, base, form")]
    .map((e) => e.localName)
    .sort()
    .join();
  const handlers = [...document.querySelectorAll("body *")].filter((e) =>
    [...e.attributes].some((a) => /^on|^style$/i.test(a.name)));
  return [wrong === "form,script,style" ? "" : wrong, handlers.length || "",
    globalThis.hacked ? "ran a stranger's script" : ""].join("");
};

const state = () => ({
  shown: document.querySelectorAll(".card:not([hidden])").length,
  all: document.querySelectorAll(".card").length,
  told: document.getElementById("count").textContent,
  hash: location.hash,
});

const judge = async (page, name) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
      "best-practice"],
  }));
  for (const v of violations) {
    console.log(name, v.id, v.help, v.nodes.length,
      v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary);
  }
  check(!violations.length, name, "is not accessible");
};

/// Choose with the keyboard alone, from where the focus is
const choose = async (page, key, presses) => {
  for (let i = 0; i < presses; i += 1) await page.keyboard.press(key);
};

const checkFilter = async (browser, file) => {
  const page = await open(browser, file);
  const before = await page.evaluate(state);
  check(before.shown === before.all, file, "does not begin with all claims");
  check(before.told.startsWith(`${before.all} of ${before.all}`), file,
    "does not tell how many");
  if (before.all < 2) return page.close();

  // By keyboard: the first person, then only what is on another's word
  await page.focus("#filter select");
  await choose(page, "ArrowDown", 1);
  const one = await page.evaluate(state);
  const want = await page.evaluate(() => {
    const n = document.querySelector("[name=who]").selectedOptions[0].dataset.n;
    return [...document.querySelectorAll(".card")].filter((c) =>
      c.dataset.e.split(" ").includes(n)).length;
  });
  check(want > 0 && one.shown === want, file, "filters people wrongly", one);
  check(one.told.startsWith(`${want} of`), file, "does not tell", one.told);
  check(one.hash.startsWith("#?who="), file, "does not keep the filter", one);
  await choose(page, "Tab", 4);
  await page.keyboard.press("Space");
  const two = await page.evaluate(state);
  const both = await page.evaluate(() =>
    [...document.querySelectorAll(".card:not([hidden])")].every((c) =>
      c.dataset.k.includes("a")));
  check(both && two.shown <= one.shown, file, "filters kinds wrongly", two);

  // The address brings the same filter back
  const again = await open(browser, file, { hash: two.hash });
  check((await again.evaluate(state)).shown === two.shown, file,
    "does not take the filter from the address", two.hash);
  await again.close();

  // Words, and back to all
  await page.focus("[name=text]");
  await page.keyboard.type("no such words at all");
  check((await page.evaluate(state)).shown === 0, file, "finds what is not");
  await page.focus("button[type=reset]");
  await page.keyboard.press("Enter");
  await new Promise((done) => setTimeout(done, 50));
  const after = await page.evaluate(state);
  check(after.shown === after.all && after.hash === "", file,
    "does not show all again", after);
  check(!page.trouble.length, file, page.trouble);
  return page.close();
};

const checkWays = async (browser, file) => {
  const page = await open(browser, file);
  const id = await page.evaluate(() => document.querySelector(".card")?.id);
  if (!id) return page.close();
  const there = await open(browser, file, { hash: `#${id}` });
  const found = await there.evaluate(() => ({
    card: document.querySelector(".card:target")?.id,
    lit: document.querySelectorAll(".s.lit").length,
    seek: document.querySelectorAll(".card:target .seek").length,
  }));
  check(found.card === id, file, "does not lead to a claim", found);
  check(found.lit >= Math.min(1, found.seek), file, "shows no sentence", found);
  if (found.seek) {
    await there.evaluate(() =>
      document.querySelector(".card:target .seek").click());
    await new Promise((done) => setTimeout(done, 50));
    check(await there.evaluate((card) =>
      !!document.querySelector(".s:target") &&
      document.getElementById(card).classList.contains("lit"), id),
      file, "does not lead to the sentence and back");
  }
  check(!there.trouble.length, file, there.trouble);
  await there.close();
  const arrow = await page.evaluate(() => {
    const a = [...document.querySelectorAll("svg a")].find((e) =>
      e.getAttribute("xlink:href"));
    a?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return !a || document.querySelector(".card:target") !== null;
  });
  check(arrow, file, "has a picture that leads to no claim");
  return page.close();
};

/// What is shown and what is dimmed, against what the data says: claims, their
/// numbers in the article, and sentences of which no claim is left
const left = ([who, kind]) => {
  const fits = (e) =>
    (!who || (e.dataset.e ?? "").split(" ").includes(who)) &&
    (!kind || e.dataset.k.includes(kind));
  const dim = (e) => getComputedStyle(e).opacity < 1;
  const all = (query) => [...document.querySelectorAll(query)];
  const wrong = [
    ...all(".card").filter((e) => fits(e) !== e.checkVisibility()),
    ...all(".refs .no").filter((e) => fits(e) === dim(e)),
    ...all(".s").filter((e) => e.nextElementSibling?.matches(".refs") &&
      dim(e) === [...e.nextElementSibling.children].some(fits)),
  ];
  return wrong.map((e) => e.outerHTML.slice(0, 120));
};

/// Choose a person, then a kind, and judge both times
const checkLeft = async (page, file, how) => {
  const who = await page.evaluate(() =>
    document.querySelector("[name=who]").options[1]?.dataset.n ?? "");
  if (!who) return;
  await page.focus("[name=who]");
  await choose(page, "ArrowDown", 1);
  await new Promise((done) => setTimeout(done, 300));
  let wrong = await page.evaluate(left, [who, ""]);
  check(!wrong.length, file, how, "leaves out or dims wrongly", wrong[0]);
  await page.focus("[name=who]");
  await choose(page, "ArrowUp", 1);
  await page.focus("[name=is][value=a]");
  await page.keyboard.press("Space");
  await new Promise((done) => setTimeout(done, 300));
  wrong = await page.evaluate(left, ["", "a"]);
  check(!wrong.length, file, how, "leaves kinds out wrongly", wrong[0]);
};

const checkPlainFilter = (page, file) => checkLeft(page, file, "without script");

const checkDimmed = async (browser, file) => {
  const page = await open(browser, file);
  await checkLeft(page, file, "with its script");
  check(!page.trouble.length, file, page.trouble);
  return page.close();
};

const checkPlain = async (browser, file) => {
  const page = await open(browser, file, { scripts: false });
  const plain = await page.evaluate(() => ({
    form: document.getElementById("filter").checkVisibility(),
    cards: [...document.querySelectorAll(".card")].every((c) =>
      c.checkVisibility()),
    headings: [...document.querySelectorAll("h1, h2, h3, h4")].map((h) =>
      +h.localName[1]),
  }));
  check(plain.form && plain.cards, file, "needs its script", plain);
  check(await page.evaluate(() =>
    !document.querySelector("[name=text]").checkVisibility()), file,
    "offers without its script what needs it");
  await checkPlainFilter(page, file);
  check(plain.headings[0] === 1 && plain.headings.every((h, i) =>
    !i || h <= plain.headings[i - 1] + 1), file, "skips a level of headings");
  check(!page.trouble.length, file, page.trouble);
  return page.close();
};

const checkLooks = async (browser, file) => {
  for (const [scheme, width] of [["light", 1400], ["dark", 320]]) {
    const page = await open(browser, file, { scheme, width });
    const name = `${file} (${scheme}, ${width})`;
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth);
    check(wide <= width, name, "is wider than the window", wide);
    const wrong = await page.evaluate(links);
    check(!wrong.length, name, wrong.slice(0, 3).join(", "));
    const guest = await page.evaluate(intruders);
    check(!guest, name, "holds what is not ours:", guest);
    const shot = await page.screenshot();
    check(shot.length > 10000, name, "looks empty");
    await judge(page, name);
    check(!page.trouble.length, name, page.trouble);
    await page.close();
  }
};

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox"],
});
for (const file of files) {
  await validate(file);
  await checkLooks(browser, file);
  await checkPlain(browser, file);
  await checkFilter(browser, file);
  await checkDimmed(browser, file);
  await checkWays(browser, file);
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
