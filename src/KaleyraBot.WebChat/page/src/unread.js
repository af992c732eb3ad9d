import { h, icon, icons } from "./dom.js";
import { say } from "./words.js";

/** "2 new messages", for whoever has scrolled up: they keep their place, and get to the first of them with one press. */
export class Unread {
  constructor(log) {
    this.log = log;
    this.waiting = [];
    this.words = h("span");
    this.element = h("button", { class: "unread", type: "button", hidden: true, click: () => this.open() }, icon(icons.down), this.words);
    log.addEventListener("scroll", () => this.look(), { passive: true });
  }

  add(element) {
    this.waiting.push(element);
    this.draw();
  }

  /** What comes into view is read. */
  look() {
    const bottom = this.log.scrollTop + this.log.clientHeight;
    this.waiting = this.waiting.filter((element) => element.offsetTop + Math.min(element.offsetHeight, 60) > bottom);
    this.draw();
  }

  open() {
    const [first] = this.waiting;
    this.waiting = [];
    this.draw();
    if (!first) return;
    this.log.scrollTop = first.offsetTop - 12;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }

  draw() {
    const count = this.waiting.length;
    this.element.hidden = count === 0 || this.log.hidden;
    this.words.textContent = count === 1 ? say("new_message") : say("new_messages", { count });
  }
}
