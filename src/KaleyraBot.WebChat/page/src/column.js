import { announce } from "./announce.js";
import { Composer } from "./composer.js";
import { h, icon, icons, initials, shown } from "./dom.js";
import { MessageView } from "./message.js";
import { say } from "./words.js";

/** One person's side of the conversation. */
export class Column {
  constructor(name, { place, other, real, onRename, onLeave }) {
    Object.assign(this, { name, place });
    this.views = new Map();
    this.composer = new Composer(this);
    const who = shown(name);
    this.greeting = other ? this.greetSecond(who, shown(other)) : this.greet(who, real);
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": say("chat_log", { name: who }), tabindex: 0 }, this.greeting);
    this.element = h("section", { class: "person", id: `person-${name}`, "aria-label": say("chat_of", { name: who }) },
      h("header", {},
        h("span", { class: "avatar", "aria-hidden": "true" }, initials(name)),
        h("h2", {}, who),
        h("button", { class: "plain", type: "button", "aria-label": say("rename", { name: who }), title: say("rename", { name: who }), click: onRename }, icon(icons.edit)),
        onLeave && h("button", { class: "plain leave", type: "button", "aria-label": say("leave", { name: who }), title: say("leave", { name: who }), click: onLeave }, icon(icons.close))),
      this.log, this.composer.element);
  }

  greet(name, real) {
    this.lead = h("p");
    this.begin = h("button", { class: "primary", type: "button", click: () => this.composer.sendLine("wa update") });
    this.setReal(real);
    return h("div", { class: "greeting" },
      h("h3", {}, say("greeting_title", { name })),
      this.lead,
      this.begin,
      h("p", { class: "quiet" }, say("greeting_more", { command: "wa help" })));
  }

  greetSecond(name, other) {
    return h("div", { class: "greeting small" }, h("p", {}, say("greeting_second", { name, other, command: "wa help" })));
  }

  /** Without a sandbox there is no phone to watch. */
  setReal(real) {
    if (!this.lead) return;
    this.lead.textContent = real ? say("greeting_text_real") : say("greeting_text");
    this.begin.textContent = real ? say("greeting_button_real") : say("greeting_button");
  }

  receive(message, kind, upTo = 0) {
    const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 160;
    const known = this.views.get(message.id);
    if (known && message.seen <= known.message.seen) return;
    const view = known ?? new MessageView(message, this);
    if (known) known.update(message);
    else this.insert(view);
    if (!known && (near || view.own)) this.reveal(view);
    if (message.seen > upTo && !view.own) {
      announce(message.summary ?? (message.from ? `${shown(message.from)}: ${message.text}` : message.text), `${message.id}/${message.seen}`);
    }
  }

  insert(view) {
    const later = [...this.views.values()].filter((each) => each.message.order > view.message.order);
    const next = later.sort((a, b) => a.message.order - b.message.order)[0];
    this.log.insertBefore(view.element, next?.element ?? null);
    this.views.set(view.message.id, view);
  }

  /** A card taller than the window is shown from its top. */
  reveal(view) {
    const tall = view.element.offsetHeight > this.log.clientHeight;
    this.log.scrollTop = tall ? view.element.offsetTop - this.log.offsetTop - 12 : this.log.scrollHeight;
  }

  /** Something about the conversation that nobody said. */
  note(text) {
    if (this.views.size > 0) this.log.append(h("p", { class: "note" }, text));
  }
}
