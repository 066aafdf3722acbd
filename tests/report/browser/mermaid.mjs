// SPDX-License-Identifier: Apache-2.0
// Read and draw flowcharts as Mermaid does: node mermaid.mjs CHROMIUM FILE...
// Each has as many boxes and arrows as its lines say, its text is what stands
// there, no script runs and nothing is asked for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const mermaid = readFileSync(
  createRequire(import.meta.url).resolve("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8");
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

/// In the page: what Mermaid makes of `text` where it is least strict
const draw = async (text) => {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, securityLevel: "loose", maxTextSize: 1e6 });
  try {
    await mermaid.parse(text);
    const { svg } = await mermaid.render("drawn", text);
    document.body.innerHTML = svg;
  } catch (error) {
    return { error: String(error) };
  }
  const labels = (where) => [...document.querySelectorAll(where)].map((e) =>
    e.textContent.replace(/\s+/g, ""));
  return {
    boxes: labels("g.node"),
    arrows: document.querySelectorAll("path.flowchart-link").length,
    strangers: document.querySelectorAll(
      ["script", "img", "iframe", "a", "table", "b", "object", "form", "svg svg"]
        .map((name) => `body ${name}`).join()).length,
    handlers: [...document.querySelectorAll("svg *")].filter((e) =>
      [...e.attributes].some((a) => /^on/i.test(a.name))).length,
    hacked: globalThis.hacked,
  };
};

/// The text of a label, without what Mermaid needs around it
const plain = (label) => label
  .replace(/<br>/g, "")
  .replace(/#(\d+);/g, (_, code) => String.fromCodePoint(+code))
  .replace(/\s+/g, "");

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const page = await browser.newPage();
  const trouble = [];
  page.on("pageerror", (e) => trouble.push(e.message));
  page.on("dialog", (d) => { trouble.push("a dialog"); d.dismiss(); });
  page.on("request", (r) => trouble.push(`asks for ${r.url()}`));
  await page.setContent("<!doctype html><body></body>");
  await page.addScriptTag({ content: mermaid });
  const seen = await page.evaluate(draw, text);
  check(!seen.error, file, seen.error);
  const told = [...text.matchAll(/^ {2}(?:n\d+|legend)[^ "]+"(.*)"[^ "]+$/gm)].map((m) => plain(m[1]));
  const arrows = text.match(/^ {2}n\d+ (?:--|-\.-)[>x]/gm) ?? [];
  check(told.length > 0 && JSON.stringify(told) === JSON.stringify(seen.boxes), file,
    "has other boxes", told.find((t, i) => t !== seen.boxes?.[i]), seen.boxes?.find((t, i) => t !== told[i]));
  check(arrows.length === seen.arrows, file, "has other arrows", arrows.length, seen.arrows);
  check(!seen.strangers && !seen.handlers && !seen.hacked, file, "lets strangers in", seen);
  check(!trouble.length, file, trouble);
  await page.close();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
