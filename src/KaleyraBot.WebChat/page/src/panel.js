import { announce } from "./announce.js";
import { Clock } from "./clock.js";
import { h } from "./dom.js";
import { behind, phone } from "./phone.js";
import { label, say, sayOr } from "./words.js";

/** "What customers see": the sandbox's profiles and its faults. */
export class Panel {
  constructor({ onNews, onMoved }) {
    this.onNews = onNews;
    this.stage = h("div", { class: "stage" }, h("p", { class: "quiet" }, say("panel_waiting")));
    this.numbers = h("select", { change: () => this.choose(this.numbers.value) });
    this.chooser = h("label", { class: "chooser", hidden: true }, h("span", { class: "unseen" }, say("number")), this.numbers);
    this.faults = h("fieldset", { class: "faults" });
    this.clock = new Clock({ onMoved });
    this.element = h("aside", { class: "panel", id: "panel", "aria-label": say("customers_title"), hidden: true },
      h("header", {}, h("h2", {}, say("customers_title")), h("p", { class: "quiet" }, say("customers_text"))),
      this.chooser, this.stage, this.clock.element, this.faults);
  }

  show(state) {
    const before = this.state;
    this.state = state;
    this.element.hidden = false;
    const changed = before ? state.profiles.filter((profile) => changes(profile, before).length > 0) : [];
    if (!state.profiles.some((profile) => profile.number === this.number)) this.number = state.profiles[0]?.number;
    if (changed.length > 0) this.number = changed[0].number;
    if (!before || changed.length > 0 || before.profiles.length !== state.profiles.length) this.draw(before);
    this.drawFaults();
    this.clock.show(state.clock);
    if (changed.length > 0) this.news(changes(changed[0], before));
  }

  news(fields) {
    announce(say("customers_news", { fields: fields.map((field) => label(field)).join(", ") }));
    this.onNews();
  }

  choose(number) {
    this.number = number;
    this.draw();
  }

  draw(before) {
    const { profiles } = this.state;
    this.chooser.hidden = profiles.length < 2;
    this.numbers.replaceChildren(...profiles.map((profile) =>
      h("option", { value: profile.number, selected: profile.number === this.number }, `${profile.name} · ${profile.grouped}`)));
    const profile = profiles.find((each) => each.number === this.number);
    const changed = profile && before ? changes(profile, before) : [];
    this.stage.replaceChildren(...(profile ? [phone(profile, changed, this.state.fields), behind(profile, changed)] : []));
  }

  drawFaults() {
    const { faults, fault } = this.state;
    if (this.faults.dataset.drawn === faults.join()) {
      for (const radio of this.faults.querySelectorAll("input")) radio.checked = radio.value === fault;
      return;
    }
    this.faults.dataset.drawn = faults.join();
    this.problem = h("p", { class: "problem", role: "alert" });
    this.faults.replaceChildren(
      h("legend", {}, say("faults")),
      h("p", { class: "quiet" }, say("faults_text")),
      h("div", { class: "switches" }, faults.map((each) => h("label", { class: "chip" },
        h("input", { type: "radio", name: "fault", value: each, checked: each === fault, change: () => this.setFault(each) }),
        h("span", {}, sayOr(`fault_${each.replaceAll(" ", "_")}`, each))))),
      this.problem);
  }

  async setFault(fault) {
    const ok = await fetch(`/web/fault/${encodeURIComponent(fault)}`, { method: "PUT" }).then((response) => response.ok, () => false);
    this.problem.textContent = ok ? "" : say("fault_failed");
    if (!ok) this.drawFaults();
  }
}

function changes(profile, before) {
  const old = before.profiles.find((each) => each.number === profile.number);
  const fields = new Set([...Object.keys(profile.values), ...Object.keys(old?.values ?? {})]);
  return old ? [...fields].filter((field) => (profile.values[field] ?? "") !== (old.values[field] ?? "")) : [];
}
