import { h, icon, icons, shown } from "./dom.js";
import { newDelivery, send } from "./send.js";
import { say } from "./words.js";

/** Where one person types. What was typed stays until the bot has it. */
export class Composer {
  constructor(column) {
    this.column = column;
    this.history = [];
    this.at = 0;
    this.input = h("textarea", {
      rows: 1, spellcheck: "false", autocapitalize: "none", autocomplete: "off", enterkeyhint: "send",
      "aria-label": say("composer_label", { name: shown(column.name) }), placeholder: say("composer_hint"),
      keydown: (event) => this.key(event),
      input: () => (this.delivery = null),
    });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.chips = h("div", { class: "chips", role: "group", "aria-label": say("suggestions") });
    this.element = h("form", { class: "composer", submit: (event) => (event.preventDefault(), this.send()) },
      this.chips, this.problem,
      h("div", { class: "line" }, this.input, h("button", { class: "send", type: "submit", "aria-label": say("composer_send") }, icon(icons.send))));
    this.suggest(null);
  }

  /** Whole commands are sent at once; the example is put in the line, to be changed first. */
  suggest(number) {
    if (this.number === number) return;
    this.number = number;
    const chip = (text, click, title) => h("button", { class: "chip", type: "button", click, title }, text);
    this.chips.replaceChildren(
      ...["wa update", "wa numbers", "wa help"].map((command) => chip(command, () => this.sendLine(command))),
      ...(number ? [chip(say("example"), () => this.put(say("example_line", { number })), say("example_line", { number }))] : []));
  }

  put(text) {
    this.input.value = text;
    this.delivery = null;
    this.input.focus();
    this.input.setSelectionRange(text.length, text.length);
  }

  key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowUp" && this.onHistory() && this.at > 0) {
      event.preventDefault();
      this.put(this.history[--this.at]);
    } else if (event.key === "ArrowDown" && this.onHistory() && this.at < this.history.length) {
      event.preventDefault();
      this.put(this.history[++this.at] ?? "");
    }
  }

  /** Arrows walk through earlier lines unless somebody is editing one. */
  onHistory() {
    return this.input.value === (this.history[this.at] ?? "");
  }

  sendLine(text) {
    if (this.input.value.trim() === "") this.input.value = text;
    return this.input.value === text ? this.send() : this.send(text);
  }

  async send(other) {
    const text = (other ?? this.input.value).trim();
    if (text === "" || this.sending) return;
    this.sending = true;
    this.problem.textContent = "";
    // The same text sent again after a failure is the same delivery: it can have arrived, and the answer been lost.
    const delivery = other ? newDelivery() : (this.delivery ??= newDelivery());
    const { ok, status, body } = await send({ delivery, who: this.column.name, place: this.column.place, text });
    this.sending = false;
    if (!ok) {
      if (other) this.put(other);
      this.problem.textContent = status === 0 ? say("unsent_line") : say("refused_line", { status });
      return;
    }
    if (!other && this.input.value.trim() === text) this.input.value = "";
    this.delivery = null;
    if (this.history.at(-1) !== text) this.history.push(text);
    this.at = this.history.length;
    if (body.message) this.column.receive(body.message, "tell");
  }
}
