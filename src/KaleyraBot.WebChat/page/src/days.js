import { h } from "./dom.js";

const face = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

/** A line before the first message of each day. */
export class Days {
  constructor(log) {
    this.log = log;
    this.lines = new Map();
  }

  /** Moves the lines to where they belong, after messages came between others. */
  arrange(views) {
    let before;
    for (const view of views) {
      const day = face.format(new Date(view.message.at));
      if (day !== before) {
        const line = this.line(day);
        if (view.element.previousElementSibling !== line) this.log.insertBefore(line, view.element);
      }
      before = day;
    }
  }

  line(day) {
    if (!this.lines.has(day)) this.lines.set(day, h("p", { class: "day" }, h("time", {}, day)));
    return this.lines.get(day);
  }
}
