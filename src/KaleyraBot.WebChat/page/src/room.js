import { announce } from "./announce.js";
import { Days } from "./days.js";
import { h, shown } from "./dom.js";
import { MessageView } from "./message.js";
import { Unread } from "./unread.js";
import { say } from "./words.js";

/** One channel as one person sees it. */
export class Room {
  constructor(place, name, greeting) {
    Object.assign(this, { place, name });
    this.views = new Map();
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": say("chat_log", { name: shown(name), room: place }), tabindex: 0 }, greeting);
    this.days = new Days(this.log);
    this.unread = new Unread(this.log);
  }

  /** True when it is a message that was not here before, and not their own. */
  receive(message, upTo = 0) {
    const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 160;
    const known = this.views.get(message.id);
    if (known && message.seen <= known.message.seen) return false;
    const view = known ?? new MessageView(message, this);
    if (known) known.update(message);
    else this.insert(view);
    if (!known && (near || view.own || message.seen <= upTo)) this.reveal(view);
    else if (!known) this.unread.add(view.element);
    if (message.seen > upTo && !view.own) {
      announce(message.summary ?? (message.from ? `${shown(message.from)}: ${message.text}` : message.text), `${message.id}/${message.seen}`);
    }
    return !known && !view.own;
  }

  insert(view) {
    this.views.set(view.message.id, view);
    const views = [...this.views.values()].sort((a, b) => a.message.order - b.message.order);
    this.log.insertBefore(view.element, views[views.indexOf(view) + 1]?.element ?? null);
    this.days.arrange(views);
  }

  /** A card taller than the window is shown from its top. What came while nobody looked is revealed when somebody does. */
  reveal(view) {
    this.last = view;
    if (this.log.hidden) return;
    const tall = view.element.offsetHeight > this.log.clientHeight;
    this.log.scrollTop = tall ? view.element.offsetTop - 12 : this.log.scrollHeight;
    // A form that opens with mistakes opens at the first of them.
    const wrong = view.view?.firstError();
    if (wrong?.matches("input, select, textarea")) wrong.scrollIntoView({ block: "center" });
  }

  show(now) {
    this.log.hidden = !now;
    this.unread.draw();
    if (now && this.last) this.reveal(this.last);
    if (now) this.last = null;
  }

  /** Something about the conversation that nobody said. */
  note(text) {
    if (this.views.size > 0) this.log.append(h("p", { class: "note" }, text));
  }
}
