import { announce } from "./announce.js";
import { h } from "./dom.js";
import { say } from "./words.js";

const steps = [["01:00:00", say("clock_hour")], ["04:00:00", say("clock_hours")], ["1.00:00:00", say("clock_day")]];
const face = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** "Move the clock": reminders and expiry without the wait. Hidden where the time is not the sandbox's alone. */
export class Clock {
  constructor({ onMoved }) {
    this.onMoved = onMoved;
    this.time = h("time", {});
    this.ahead = h("span", { class: "ahead" });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.buttons = steps.map(([by, title]) => h("button", { class: "chip", type: "button", click: (event) => this.move(by, event.currentTarget) }, title));
    this.element = h("section", { class: "clock", "aria-label": say("clock"), hidden: true },
      h("header", {}, h("h3", {}, say("clock")), h("p", { class: "face-of-clock" }, this.ahead, this.time)),
      h("div", { class: "switches" }, this.buttons),
      h("p", { class: "quiet" }, say("clock_text")), this.problem);
    setInterval(() => this.draw(), 1000);
  }

  show(clock) {
    this.element.hidden = !clock;
    if (!clock) return;
    const by = this.moved === undefined ? 0 : clock.moved - this.moved;
    this.moved = clock.moved;
    this.ahead.textContent = clock.moved > 0 ? say("clock_ahead", { by: span(clock.moved) }) : "";
    this.off = new Date(clock.now) - Date.now();
    this.draw();
    if (by > 0) {
      const now = this.time.textContent;
      announce(say("clock_moved", { by: span(by), now }));
      this.onMoved(span(by), now);
    }
  }

  draw() {
    if (this.off === undefined) return;
    const now = new Date(Date.now() + this.off);
    const text = face.format(now);
    if (this.time.textContent === text) return;
    this.time.textContent = text;
    this.time.dateTime = now.toISOString();
  }

  /** The bot lets a call under way end first, so this may take some seconds. */
  async move(by, button) {
    if (this.busy) return;
    this.busy = true;
    button.setAttribute("aria-busy", true);
    const ok = await fetch(`/web/clock/${by}`, { method: "PUT" }).then((response) => response.ok, () => false);
    this.busy = false;
    button.removeAttribute("aria-busy");
    this.problem.textContent = ok ? "" : say("clock_failed");
  }
}

/** Seconds in words: "1 day 4 hours". */
function span(seconds) {
  const [days, hours] = [Math.floor(seconds / 86400), Math.round((seconds % 86400) / 3600)];
  const inDays = days === 1 ? say("span_day") : say("span_days", { count: days });
  const inHours = hours === 1 ? say("span_hour") : say("span_hours", { count: hours });
  return [days > 0 && inDays, hours > 0 && inHours].filter(Boolean).join(" ");
}
