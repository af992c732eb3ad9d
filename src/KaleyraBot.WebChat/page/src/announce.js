// What a screen reader says by itself: one sentence per piece of news, each once, however many people and channels share the page.
const told = new Set();
const lately = new Map();
const again = 10_000;

export function announce(text, key) {
  if (!text || (key && told.has(key))) return;
  if (key) told.add(key);
  // A request has a card in its conversation and one for its approvers: the same sentence from both is one piece of news.
  const now = Date.now();
  const before = lately.get(text);
  lately.set(text, now);
  if (key && now - before < again) return;
  const live = document.getElementById("live");
  const line = document.createElement("p");
  line.textContent = text;
  live.append(line);
  while (live.childElementCount > 8) live.firstElementChild.remove();
}
