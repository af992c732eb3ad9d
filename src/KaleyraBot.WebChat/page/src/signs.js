import { h } from "./dom.js";

// The signs of a card (a tick, a cross, the bar beside a quote) are drawn: what they mean stands in the words, so nobody wants them read aloud.

const own = /(?<=^|\n)[✓✕○↻│!?–] /g;
const bar = /(?<=^|\n)│ /g;

/** Hides the signs from screen readers. A sign has a run of its own, or begins a heading or a bold line; what people typed is left alone. */
export function hideSigns(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const ours = text.data.length === 2 || text.parentElement.closest("strong, h3, [role=heading]");
    split(text, ours ? own : bar);
  }
}

function split(text, pattern) {
  const signs = [...text.data.matchAll(pattern)];
  if (signs.length === 0) return;
  const parts = [];
  let at = 0;
  for (const sign of signs) {
    parts.push(text.data.slice(at, sign.index), h("span", { "aria-hidden": "true" }, sign[0]));
    at = sign.index + sign[0].length;
  }
  text.replaceWith(...parts.filter((part) => part !== ""), text.data.slice(at));
}
