import { h, shown } from "./dom.js";
import { say } from "./words.js";

/** What the bot says first: to whoever asks, to whoever sits beside them, and in the channel of the approvals. */
export class Greeting {
  constructor(name, { other, real, onLine }) {
    this.onLine = onLine;
    this.element = other ? this.second(shown(name), shown(other)) : this.first(shown(name), real);
  }

  first(name, real) {
    this.lead = h("p");
    this.begin = h("button", { class: "primary", type: "button", click: () => this.onLine("wa update") });
    this.example = h("button", { class: "secondary", type: "button", hidden: true, click: () => this.onLine(this.line) }, say("greeting_approval"));
    this.setReal(real);
    return h("div", { class: "greeting" },
      h("h3", {}, say("greeting_title", { name })),
      this.lead,
      h("div", { class: "starts" }, this.begin, this.example),
      h("p", { class: "quiet" }, say("greeting_more", { command: "wa help" })));
  }

  second(name, other) {
    return h("div", { class: "greeting small" },
      h("h3", {}, say("greeting_second_title", { name })),
      h("p", {}, say("greeting_second", { other, room: "approvals" })));
  }

  approvals() {
    return h("div", { class: "greeting small" }, h("h3", {}, say("greeting_approvals_title")), h("p", {}, say("greeting_approvals")));
  }

  /** Without a sandbox there is no phone to watch. */
  setReal(real) {
    if (!this.lead) return;
    this.lead.textContent = real ? say("greeting_text_real") : say("greeting_text");
    this.begin.textContent = real ? say("greeting_button_real") : say("greeting_button");
  }

  suggest(number) {
    if (!this.lead) return;
    this.line = number && say("example_approval_line", { number });
    this.example.hidden = !number;
  }
}
