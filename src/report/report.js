// SPDX-License-Identifier: Apache-2.0
// Filters claims, keeps the filter in the address, leads from a claim to its
// sentence, and copies links. The page is whole without it.
"use strict";
(() => {
  const form = document.getElementById("filter");
  const count = document.getElementById("count");
  const said = document.getElementById("said");
  const cards = [...document.querySelectorAll(".card")];
  const words = (text) => text.toLowerCase().normalize("NFKC");
  const list = (text) => (text ? text.split(" ") : []);

  // What the filters ask of a card, read once
  const facts = new Map();
  const factsOf = (card) => {
    if (!facts.has(card)) {
      const { e, s, r, k } = card.dataset;
      facts.set(card, { e: list(e), s: list(s), r, k });
    }
    return facts.get(card);
  };

  // --- Filtering -------------------------------------------------------------

  const chosen = (name) => form.elements[name].selectedOptions[0].dataset.n;

  const asked = () => ({
    who: chosen("who"),
    what: form.elements.what.value,
    word: chosen("word"),
    kinds: [...form.querySelectorAll("[name=is]:checked")].map((b) => b.value),
    text: words(form.elements.text.value.trim()),
  });

  const fits = (card, want) => {
    const is = factsOf(card);
    return (
      (!want.who || is.e.includes(want.who)) &&
      (!want.what || is.r === want.what) &&
      (!want.word || is.s.includes(want.word)) &&
      want.kinds.every((kind) => is.k.includes(kind)) &&
      (!want.text || words(card.textContent).includes(want.text))
    );
  };

  // Numbers of claims that are left out, and sentences that have no other
  const dim = () => {
    for (const refs of document.querySelectorAll(".refs")) {
      let left = 0;
      for (const link of refs.querySelectorAll(".no")) {
        const { hidden } = document.getElementById(link.hash.slice(1));
        link.classList.toggle("out", hidden);
        left += !hidden;
      }
      const sentence = refs.previousElementSibling;
      if (sentence?.matches(".s")) {
        sentence.classList.toggle("out", !left);
      }
    }
  };

  const filter = () => {
    const want = asked();
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card, want);
      shown += !card.hidden;
    }
    dim();
    count.textContent = `${shown} of ${cards.length} claims shown`;
  };

  // --- The filter in the address: #?who=ann-maxwell&is=a ----------------------

  const write = () => {
    const query = new URLSearchParams(
      [...new FormData(form)].filter(([, value]) => value),
    );
    const hash = query.size ? `#?${query}` : location.pathname + location.search;
    history.replaceState(null, "", hash);
  };

  const read = () => {
    const query = new URLSearchParams(location.hash.slice(2));
    for (const name of ["who", "what", "word", "text"]) {
      form.elements[name].value = query.get(name) ?? "";
      if (form.elements[name].selectedIndex === -1) {
        form.elements[name].selectedIndex = 0;
      }
    }
    for (const box of form.querySelectorAll("[name=is]")) {
      box.checked = query.getAll("is").includes(box.value);
    }
  };

  // --- A claim and its sentences ---------------------------------------------

  const light = (target) => {
    for (const lit of document.querySelectorAll(".lit")) {
      lit.classList.remove("lit");
    }
    if (target.matches(".card")) {
      for (const link of target.querySelectorAll(".seek")) {
        const sentence = document.getElementById(link.hash.slice(1));
        sentence.classList.add("lit");
        const pane = sentence.closest(".text");
        const top = sentence.offsetTop - pane.offsetTop - pane.clientHeight / 3;
        pane.scrollTo({ top });
      }
    } else if (target.matches(".s")) {
      const id = CSS.escape(target.id);
      for (const link of document.querySelectorAll(`.seek[href="#${id}"]`)) {
        link.closest(".card").classList.add("lit");
      }
    }
  };

  const arrive = () => {
    if (location.hash.startsWith("#?")) {
      read();
      filter();
      return;
    }
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    if (target.hidden) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
    light(target);
  };

  // --- Copying links -----------------------------------------------------------

  const copy = async (link) => {
    const url = link.href;
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = "Link copied";
    } catch {
      said.textContent = "The link is in the address bar";
    }
    setTimeout(() => (said.textContent = ""), 2500);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".link");
    if (link) {
      copy(link);
    }
  });

  for (const part of document.querySelectorAll(".scripted")) {
    part.hidden = false;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    filter();
    write();
  });
  form.addEventListener("reset", () => setTimeout(() => (filter(), write())));
  window.addEventListener("hashchange", arrive);
  for (const link of document.querySelectorAll(".link")) {
    link.textContent = link.textContent.replace("Link", "Copy link");
  }
  const bar = () => {
    const sticks = getComputedStyle(form).position === "sticky";
    const height = sticks ? form.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
    document.documentElement.style.scrollPaddingTop = `${height + 16}px`;
  };
  window.addEventListener("resize", bar);
  filter();
  bar();
  arrive();
})();
