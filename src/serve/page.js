// SPDX-License-Identifier: Apache-2.0
// Ask, show rows or a graph, and draw. What is answered comes from strangers:
// it becomes text, and links to the web alone.
"use strict";
{
  const at = (id) => document.getElementById(id);
  const questions = JSON.parse(at("questions").textContent);
  const rowForms = [["csv", "CSV", "text/csv"], ["tsv", "TSV", "text/tab-separated-values"],
    ["json", "JSON", "application/sparql-results+json"],
    ["xml", "XML", "application/sparql-results+xml"], ["html", "HTML", "text/html"]];
  const graphForms = [["ttl", "Turtle", "text/turtle"], ["nt", "N-Triples", "application/n-triples"],
    ["rdf", "RDF/XML", "application/rdf+xml"], ["jsonld", "JSON-LD", "application/ld+json"]];
  const most = 2000; // Rows that are shown
  let asking = null;
  let answered = ""; // The query whose answer is shown, if that is a graph

  const element = (name, text = "", attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // --- Questions -------------------------------------------------------------

  for (const { name, summary } of questions) {
    at("question").append(element("option", `${name}: ${summary}`, { value: name }));
  }
  at("choose").hidden = !questions.length;
  at("question").addEventListener("change", () => {
    const chosen = questions.find(({ name }) => name === at("question").value);
    if (chosen) at("query").value = chosen.text;
    at("summary").textContent = chosen ? `${chosen.summary}.` : "";
  });
  at("query").addEventListener("input", () => {
    at("question").value = "";
    at("summary").textContent = "";
  });

  // --- Asking ----------------------------------------------------------------

  const ask = (path, query, accept, signal) => fetch(path, {
    method: "POST", body: new URLSearchParams({ query }), headers: { Accept: accept }, signal });

  const tell = (words, isTrouble = false) => {
    at("status").textContent = words;
    at("status").className = isTrouble ? "trouble" : "";
  };

  /// Put the cursor where the server says that the trouble is
  const point = (words) => {
    const [, line, column] = /^line (\d+), column (\d+)/.exec(words) ?? [];
    if (!line) return;
    const lines = at("query").value.split("\n");
    const before = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const start = before + Number(column) - 1;
    at("query").focus();
    at("query").setSelectionRange(start, start + 1);
  };

  const cell = (term) => {
    const made = element("td");
    if (!term) return made;
    const text = term.type === "bnode" ? `_:${term.value}` : term.value;
    if (term.type === "uri" && /^https?:/.test(term.value)) {
      made.append(element("a", text.replace(/^.*[/#](?=.)/, ""),
        { href: term.value, title: text, rel: "noreferrer" }));
    } else {
      made.textContent = text;
      if (term["xml:lang"]) made.lang = term["xml:lang"];
    }
    return made;
  };

  const scroll = (name, child) => {
    const made = element("div", "", { class: "scroll", tabindex: 0, role: "region", "aria-label": name });
    made.append(child);
    at("rows").replaceChildren(made);
  };

  const showRows = ({ head, results, boolean }) => {
    if (boolean !== undefined) return tell(boolean ? "Yes." : "No.");
    const rows = results.bindings;
    const table = element("table");
    const top = table.createTHead().insertRow();
    for (const name of head.vars) top.append(element("th", name, { scope: "col" }));
    const body = table.createTBody();
    for (const row of rows.slice(0, most)) {
      body.insertRow().append(...head.vars.map((name) => cell(row[name])));
    }
    scroll("Rows", table);
    return tell(rows.length > most ? `${rows.length} rows, of which the first ${most} are shown.`
      : rows.length === 1 ? "1 row." : `${rows.length} rows.`);
  };

  const showGraph = (text, query) => {
    scroll("Graph", element("pre", text));
    tell(text.trim() ? "A graph, in Turtle." : "A graph without statements.");
    answered = query;
    at("view").value = "answer";
    draw();
  };

  const offer = (forms) => {
    at("form").replaceChildren(...forms.map(([, name], i) => element("option", name, { value: i })));
    at("save").hidden = false;
    at("download").onclick = async () => {
      const [extension, , type] = forms[at("form").value];
      const answer = await ask("/sparql", at("query").value, type);
      const link = element("a", "", {
        href: URL.createObjectURL(await answer.blob()), download: `answer.${extension}` });
      link.click();
      URL.revokeObjectURL(link.href);
    };
  };

  const forget = () => {
    answered = "";
    at("save").hidden = true;
    at("rows").replaceChildren();
    at("view").firstElementChild.disabled = true;
    if (at("view").value === "answer") at("view").value = "directives";
  };

  const show = async (answer, query) => {
    const type = answer.headers.get("Content-Type") ?? "";
    if (!answer.ok) {
      const words = (await answer.text()).trim();
      tell(words || `The server says ${answer.status}.`, true);
      point(words);
    } else if (type.startsWith("application/sparql-results+json")) {
      showRows(await answer.json());
      offer(rowForms);
    } else {
      at("view").firstElementChild.disabled = false;
      showGraph(await answer.text(), query);
      offer(graphForms);
    }
  };

  const run = async () => {
    const query = at("query").value;
    asking?.abort();
    const mine = asking = new AbortController();
    forget();
    tell("Asking …");
    at("stop").disabled = false;
    try {
      await show(await ask("/sparql", query,
        "application/sparql-results+json, text/turtle", mine.signal), query);
    } catch (trouble) {
      if (asking === mine) {
        tell(mine.signal.aborted ? "Stopped." : `No answer: ${trouble.message}`, !mine.signal.aborted);
      }
    }
    if (asking === mine) at("stop").disabled = true;
  };

  at("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  at("query").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  at("stop").addEventListener("click", () => asking?.abort());

  // --- Drawing ---------------------------------------------------------------

  let drawn = 0;
  const draw = async () => {
    const mine = drawn += 1;
    const view = at("view").value;
    const isAnswer = view === "answer";
    const path = `/picture?view=${view}`;
    at("drawing").textContent = "Drawing …";
    const answer = await (isAnswer ? ask("/picture", answered, "image/svg+xml") : fetch(path))
      .catch((trouble) => ({ ok: false, text: () => trouble.message }));
    if (mine !== drawn) return;
    if (!answer.ok) {
      at("drawing").textContent = `No picture: ${await answer.text()}`;
      at("picture").hidden = true;
      return;
    }
    const blob = await answer.blob();
    const text = await blob.text();
    const words = new DOMParser().parseFromString(text, "image/svg+xml")
      .querySelector("desc")?.textContent ?? "";
    URL.revokeObjectURL(at("picture").src);
    at("picture").src = URL.createObjectURL(blob);
    at("picture").alt = words || at("view").selectedOptions[0].textContent;
    at("picture").hidden = false;
    at("whole").hidden = isAnswer;
    at("whole").href = path;
    at("drawing").textContent = "";
  };
  at("view").addEventListener("change", draw);
  at("view").value = "directives";
  draw();
}
