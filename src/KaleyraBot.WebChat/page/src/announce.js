// What a screen reader says by itself: one sentence per piece of news, each once, however many people share the page.
const told = new Set();

export function announce(text, key) {
  if (!text || (key && told.has(key))) return;
  if (key) told.add(key);
  const live = document.getElementById("live");
  const line = document.createElement("p");
  line.textContent = text;
  live.append(line);
  while (live.childElementCount > 8) live.firstElementChild.remove();
}
