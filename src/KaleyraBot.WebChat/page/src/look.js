import { CardView, withValues } from "./card.js";
import { h } from "./dom.js";
import { SlackView } from "./slack/view.js";
import { say } from "./words.js";

const kept = "kaleyrabot.look";
const looks = ["teams", "slack"];
const translated = new WeakMap();

/** "Teams | Slack": how the cards of this page look. From the address (?look=slack), else as last time, else Teams. */
export class Look {
  constructor({ onChange }) {
    this.now = remembered();
    this.element = h("fieldset", { class: "look" }, h("legend", { class: "unseen" }, say("look")), looks.map((name) => h("label", {},
      h("input", { type: "radio", name: "look", value: name, checked: name === this.now, change: () => this.choose(name) }),
      h("span", {}, say(`look_${name}`)))));
    this.onChange = onChange;
    current = this;
    this.mark();
  }

  choose(name) {
    this.now = name;
    remember(name);
    this.onChange();
  }

  /** The page takes the look when its cards do. */
  mark() {
    document.documentElement.dataset.look = this.now;
  }
}

let current = null;

/** The message, once its card can be drawn in the present look. Never fails: a card that Slack would refuse is drawn as in Teams. */
export async function ready(message) {
  const { card } = message;
  if (card && current.now === "slack" && !translated.get(card)?.blocks) translated.set(card, await translate(card));
  return message;
}

async function translate(card) {
  try {
    const response = await fetch("/web/blocks", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(card) });
    return response.ok ? { blocks: await response.json() } : { refused: say("slack_refused", { why: await response.text() }) };
  } catch {
    return { refused: say("slack_waiting") };
  }
}

/** Why a card is not drawn as Slack shows it; undefined when it is. */
export const refusal = (card) => (current.now === "slack" ? translated.get(card)?.refused : undefined);

/** A card in the present look, with what was typed into it before. */
export function viewOf(card, typed, onAction) {
  const blocks = current.now === "slack" && translated.get(card)?.blocks;
  if (!blocks) return new CardView(withValues(card, typed) ?? card, onAction);
  const view = new SlackView(card, blocks, onAction);
  view.fill(typed);
  return view;
}

function remembered() {
  const asked = new URLSearchParams(location.search).get("look");
  if (looks.includes(asked)) return asked;
  try {
    return looks.find((name) => name === localStorage.getItem(kept)) ?? looks[0];
  } catch {
    return looks[0];
  }
}

/** Also in the address, so that it can be handed on. */
function remember(name) {
  const query = new URLSearchParams(location.search);
  query.set("look", name);
  history.replaceState(null, "", `?${query}`);
  try {
    localStorage.setItem(kept, name);
  } catch {
    // Storage is off: the address keeps it.
  }
}
