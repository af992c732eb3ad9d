import { Composer } from "./composer.js";
import { h, icon, icons, initials, shown, tint } from "./dom.js";
import { Greeting } from "./greeting.js";
import { Room } from "./room.js";
import { lastSender } from "./send.js";
import { say } from "./words.js";

/** Whether its card can be approved: somebody waits for that. */
const asks = ({ card }) => /"verb":"(approve|decline)"/.test(JSON.stringify(card ?? {}));

/** One person's side: their channels, and where they type. */
export class Column {
  constructor(name, { places, other, real, onRename, onLeave }) {
    this.name = name;
    this.composer = new Composer(this);
    const who = shown(name);
    this.greeting = new Greeting(name, { other, real, onLine: (line) => this.composer.sendLine(line) });
    this.rooms = new Map(places.map((place, index) => [place, new Room(place, name, index === 0 ? this.greeting.element : this.greeting.approvals())]));
    this.tabs = h("nav", { class: "channels", "aria-label": say("channels_of", { name: who }) }, places.map((place) =>
      h("button", { type: "button", "data-room": place, click: () => this.select(place) }, say("room", { room: place }))));
    this.hint = h("p", { class: "hint" });
    this.waiting = new Set();
    this.element = h("section", { class: "person", id: `person-${name}`, "aria-label": say("chat_of", { name: who }) },
      h("header", {},
        h("span", { class: `avatar ${tint(name)}`, "aria-hidden": "true" }, initials(name)),
        h("h2", {}, who),
        h("button", { class: "plain", type: "button", "aria-label": say("rename", { name: who }), title: say("rename", { name: who }), click: onRename }, icon(icons.edit)),
        this.tabs,
        onLeave && h("button", { class: "plain leave", type: "button", "aria-label": say("leave", { name: who }), title: say("leave", { name: who }), click: onLeave }, icon(icons.close))),
      [...this.rooms.values()].map((room) => room.log), this.hint, this.composer.element);
    this.select(places[0]);
  }

  setReal(real) {
    this.greeting.setReal(real);
  }

  suggest(number) {
    this.composer.suggest(number);
    this.greeting.suggest(number);
  }

  /** What is typed goes to the channel in view. */
  select(place) {
    this.place = place;
    if (this.hint.dataset.room === place) this.hint.replaceChildren();
    // Where changes are decided, a card with its buttons needs the room.
    this.composer.chips.hidden = place === "approvals";
    for (const room of this.rooms.values()) room.show(room.place === place);
    for (const tab of this.tabs.children) {
      tab.setAttribute("aria-current", tab.dataset.room === place);
      if (tab.dataset.room === place) this.mark(tab, false);
    }
  }

  /** A message without a channel is for this person alone, and stands in the first one. */
  receive(message, kind, upTo = 0) {
    const room = this.rooms.get(message.room) ?? this.rooms.values().next().value;
    const fresh = room.receive(message, upTo);
    if (!asks(message)) this.settle(message.id);
    if (!fresh || room.place === this.place || message.seen <= upTo) return;
    this.mark(this.tabs.querySelector(`[data-room="${room.place}"]`), true);
    if (kind === "post" && asks(message) && lastSender() !== this.name) this.point(room.place, message.id);
  }

  mark(tab, news) {
    tab.classList.toggle("news", news);
    tab.setAttribute("aria-label", news ? say("room_news", { room: tab.dataset.room }) : say("room", { room: tab.dataset.room }));
  }

  /** Whoever did not ask is shown where to decide, until nothing there waits any more. */
  point(place, id) {
    this.waiting.add(id);
    this.hint.dataset.room = place;
    this.hint.replaceChildren(h("span", {}, say("waits")),
      h("button", { class: "link", type: "button", click: () => this.select(place) }, say("waits_open", { room: place })),
      h("button", { class: "plain", type: "button", "aria-label": say("dismiss"), click: () => this.hint.replaceChildren() }, icon(icons.close)));
  }

  settle(id) {
    if (this.waiting.delete(id) && this.waiting.size === 0) this.hint.replaceChildren();
  }

  note(text) {
    for (const room of this.rooms.values()) room.note(text);
  }
}
