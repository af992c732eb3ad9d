import { announce } from "./announce.js";
import { withValues } from "./card.js";
import { h, icon, icons, initials, shown, tint } from "./dom.js";
import { ready, refusal, viewOf } from "./look.js";
import { hideSigns } from "./signs.js";
import { newDelivery, send } from "./send.js";
import { say } from "./words.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** One message of the conversation, as one person sees it. */
export class MessageView {
  constructor(message, column) {
    this.column = column;
    this.own = message.from === column.name;
    const name = this.own ? say("you") : message.from ? shown(message.from) : say("bot");
    const time = clock.format(new Date(message.at));
    this.body = h("div", { class: "body" });
    this.strip = h("div", { class: "strip", role: "status" });
    this.whose = h("span", { class: "whose" });
    this.element = h("article", { class: `message ${this.own ? "own" : message.from ? "other" : "bot"}`, "aria-label": say("said_by", { name, time }) },
      h("span", { class: `avatar ${message.from ? tint(message.from) : ""}`, "aria-hidden": "true" }, message.from ? initials(message.from) : icon(icons.bot)),
      h("div", { class: "said" },
        h("p", { class: "meta" }, h("strong", {}, name), !message.from && h("span", { class: "app" }, say("slack_app")), h("time", { datetime: message.at }, time), this.whose),
        this.body, this.strip));
    this.update(message);
  }

  /** Shows a newer state. In a card where somebody types, nothing typed is lost: it moves into the new card, or the new card waits. */
  update(message, answer = false) {
    if (this.message && message.seen < this.message.seen) return;
    this.message = message;
    this.whose.replaceChildren(...(message.private ? [icon(icons.lock), say("only_you")] : []));
    this.element.classList.toggle("failed", !!message.failed);
    if (!message.card) {
      this.view = null;
      this.body.replaceChildren(h("p", { class: message.owner ? "text quiet" : "text" }, message.owner ? say("owner", { name: message.owner }) : message.text ?? ""));
      this.strip.replaceChildren(message.failed ? say("not_delivered") : "");
      return;
    }
    const typed = this.view && !answer && !this.busy ? this.view.typed() : {};
    if (this.view?.look === JSON.stringify(message.card)) return;
    if (Object.keys(typed).length === 0) return this.draw(message.card);
    return withValues(message.card, typed) ? this.draw(message.card, this.view, typed) : this.ask();
  }

  draw(json, before, typed = {}) {
    const focused = (before ?? this.view)?.focused();
    this.view = viewOf(json, typed, (action, button) => this.act(action, button));
    if (before) this.view.before = before.before;
    hideSigns(this.view.element);
    this.body.replaceChildren(h("div", { class: this.view.frame }, this.view.element));
    this.strip.replaceChildren();
    if (refusal(json)) this.tell(refusal(json));
    if (focused) this.view.focus(focused);
  }

  /** The same card in another look, with everything typed in it. A new card that waits for somebody to finish goes on waiting. */
  redraw() {
    const typed = this.view?.typed() ?? {};
    if (this.view && withValues(this.message.card, typed)) this.draw(this.message.card, this.view, typed);
  }

  ask() {
    this.tell(say("changed"), h("button", { class: "link", type: "button", click: () => this.draw(this.message.card) }, say("changed_show")));
  }

  tell(text, ...more) {
    this.strip.replaceChildren(h("span", {}, text), ...more,
      h("button", { class: "plain", type: "button", "aria-label": say("dismiss"), click: () => this.strip.replaceChildren() }, icon(icons.close)));
    this.strip.scrollIntoView({ block: "nearest" });
  }

  async act(action, button) {
    if (this.busy) return;
    this.setBusy(true, button);
    this.strip.replaceChildren();
    const { ok, status, body } = await send({
      delivery: newDelivery(), who: this.column.name, place: this.column.place, message: this.message.id, action,
    });
    if (body.message) await ready(body.message);
    this.setBusy(false, button);
    if (!ok) return this.tell(status === 0 ? say("unsent_click") : say("refused_click", { status }));
    if (body.toast) return this.tell(body.toast);
    if (body.message) {
      this.update(body.message, true);
      this.settle(body.message);
    }
  }

  /** After the answer to one's own click: the focus goes where the eye goes, to the errors or to the new card. */
  settle(message) {
    announce(message.summary, `${message.id}/${message.seen}`);
    const target = this.view?.firstError() ?? this.element;
    const isField = target.matches("input, select, textarea");
    if (!isField) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    // What is taller than the window is read from its top; what is wrong with a field stands below it.
    target.scrollIntoView({ block: isField ? "center" : target.offsetHeight > this.column.log.clientHeight ? "start" : "nearest" });
  }

  setBusy(busy, button) {
    this.busy = busy;
    this.body.setAttribute("aria-busy", busy);
    this.element.classList.toggle("busy", busy);
    button?.classList.toggle("pressed", busy);
  }
}
