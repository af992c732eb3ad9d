import { h } from "../dom.js";

// Slack's texts as nodes. Whatever a value says, it ends in a text node; a link leads where it says, and nowhere else than to the web or a mailbox.

const marked = new RegExp([
  /<(?<target>[^<>|\n]+)(?:\|(?<label>[^<>\n]*))?>/,
  /`(?<code>[^`\n]+)`/,
  /(?<![\w*])\*(?<b>\S(?:[^*\n]*\S)?)\*(?![\w*])/,
  /(?<![\w_])_(?<i>\S(?:[^_\n]*\S)?)_(?![\w_])/,
  /(?<![\w~])~(?<s>\S(?:[^~\n]*\S)?)~(?![\w~])/,
].map((each) => each.source).join("|"), "g");

/** A text object: plain, or Slack's markup. */
export const text = (object) => (object?.type === "mrkdwn" ? mrkdwn(object.text) : [object?.text ?? ""]);

export function mrkdwn(source) {
  const nodes = [];
  let at = 0;
  for (const match of source.matchAll(marked)) {
    nodes.push(decoded(source.slice(at, match.index)), part(match.groups));
    at = match.index + match[0].length;
  }
  return [...nodes, decoded(source.slice(at))].filter((node) => node !== "");
}

function part({ target, label, code, b, i, s }) {
  if (target) return angled(decoded(target), label && decoded(label));
  if (code) return h("code", {}, decoded(code));
  return b ? h("strong", {}, mrkdwn(b)) : i ? h("em", {}, mrkdwn(i)) : h("s", {}, mrkdwn(s));
}

/** A link, a date, or a mention: what Slack would make of angle brackets. */
function angled(target, label) {
  if (target.startsWith("!date^")) return date(target.split("^"), label);
  return /^[@#!]/.test(target) ? h("span", { class: "mention" }, label || target) : link(target, label || target);
}

function date([, seconds, format], label) {
  const style = { "{time}": { timeStyle: "short" }, "{date_long}": { dateStyle: "full" }, "{date_short}": { dateStyle: "medium" } };
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? label ?? "" : h("time", { datetime: at.toISOString() }, new Intl.DateTimeFormat(undefined, style[format] ?? { dateStyle: "short" }).format(at));
}

/** Opens beside this page, which the other side learns nothing of. */
export function link(url, label, attributes = {}) {
  return /^(https?:\/\/|mailto:)/i.test(url) ? h("a", { ...attributes, href: url, target: "_blank", rel: "noopener noreferrer" }, label) : h("span", attributes, label);
}

/** Once: Slack does not read again what it decoded. */
const decoded = (source) => source.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);

const rich = {
  rich_text_section: (part) => h("p", {}, runs(part)),
  rich_text_preformatted: (part) => h("pre", {}, runs(part)),
  rich_text_quote: (part) => h("blockquote", {}, runs(part)),
  rich_text_list: (part) => h(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((item) => h("li", {}, runs(item)))),
};

/** Rich text: styles as data, the text itself never parsed. */
export const richText = (block) => h("div", { class: "rich" }, block.elements.map((part) => rich[part.type]?.(part)));

const tags = { code: "code", strike: "s", italic: "em", bold: "strong" };

const runs = (part) => part.elements.map((run) => {
  const inner = run.type === "link" ? link(run.url, run.text || run.url) : run.type === "date" ? date([, run.timestamp, run.format], run.fallback) : run.text ?? "";
  return Object.entries(tags).reduce((node, [style, tag]) => (run.style?.[style] ? h(tag, {}, node) : node), inner);
});
