import { h, icon, icons } from "../dom.js";
import { say } from "../words.js";
import { draw, read } from "./blocks.js";

/** A card as Slack shows it: a form as a window, everything else as blocks of a message. It answers the same questions as a CardView. */
export class SlackView {
  frame = "slack";

  constructor(card, { message, view, errors = {} }, onAction) {
    this.look = JSON.stringify(card);
    this.toggles = toggles(card);
    this.onAction = onAction;
    this.inputs = [];
    this.element = view ? this.window(view) : h("div", { class: "blocks" }, draw(message.blocks, this.kit()));
    this.before = this.values();
    for (const input of this.inputs) input.fail?.(errors[input.id] ?? "");
  }

  kit() {
    // Slack sends the state of all inputs with every button.
    return { inputs: this.inputs, press: (action, button) => this.onAction({ verb: action.verb, data: { ...action.data, ...this.values() } }, button) };
  }

  window(view) {
    const kit = this.kit();
    const title = `slack-${crypto.randomUUID()}`;
    const submit = view.submit && h("button", { class: "button primary", type: "button", click: (event) => this.submit(view, kit, event.currentTarget) }, view.submit.text);
    const close = (attributes, ...children) => h("button", { type: "button", click: () => this.fold(true), ...attributes }, ...children);
    this.sheet = h("section", { class: "window", role: "group", "aria-labelledby": title },
      h("header", {}, h("img", { src: "/web/icon.svg", alt: "", width: 24, height: 24 }), h("h3", { id: title }, view.title.text),
        close({ class: "plain", "aria-label": say("slack_close") }, icon(icons.close))),
      h("div", { class: "blocks" }, draw(view.blocks, kit)),
      h("footer", {}, close({ class: "button" }, view.close?.text ?? say("slack_close")), submit));
    this.again = h("button", { class: "button", type: "button", click: () => this.fold(false) }, say("slack_reopen"));
    this.folded = h("div", { class: "folded", hidden: true }, h("p", {}, say("slack_closed")), this.again);
    return h("div", {}, this.sheet, this.folded);
  }

  fold(closed) {
    this.sheet.hidden = closed;
    this.folded.hidden = !closed;
    if (closed) this.again.focus();
    else this.sheet.querySelector("input, textarea, select")?.focus();
  }

  /** Slack itself looks for what is missing, and sends nothing until it is there. */
  submit(view, kit, button) {
    for (const input of this.inputs) input.fail?.(input.required && input.value === "" ? say("slack_required") : "");
    const missing = this.inputs.find((input) => input.required && input.value === "");
    if (missing) this.focus(missing);
    else kit.press({ verb: view.callback_id, data: read(view.private_metadata) }, button);
  }

  values() {
    return Object.fromEntries(this.inputs.map((input) => [input.id, input.value || (this.toggles[input.id] ?? "")]));
  }

  typed() {
    return Object.fromEntries(Object.entries(this.values()).filter(([id, value]) => value !== this.before[id]));
  }

  /** What was typed elsewhere into the same card. */
  fill(values) {
    for (const input of this.inputs) if (input.id in values) input.value = values[input.id];
  }

  focused() {
    const input = this.inputs.find((each) => each.element.contains(document.activeElement));
    return input && { id: input.id, caret: document.activeElement.selectionStart };
  }

  focus({ id, caret }) {
    const input = this.inputs.find((each) => each.id === id);
    const control = input?.grouped ? input.control.querySelector("input") : input?.control;
    control?.focus();
    if (caret != null) control?.setSelectionRange?.(caret, caret);
  }

  firstError() {
    const input = this.inputs.find((each) => each.control.hasAttribute("aria-invalid"));
    return input?.grouped ? input.control.querySelector("input") : input?.control;
  }
}

/** What a toggle of the card says while it is off; a checkbox of Slack says nothing. */
function toggles(card) {
  const off = {};
  JSON.stringify(card, (_, part) => {
    if (part?.type === "Input.Toggle") off[part.id] = part.valueOff ?? "false";
    return part;
  });
  return off;
}
