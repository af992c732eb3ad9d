import { h, shown } from "./dom.js";
import { say } from "./words.js";

/** On a narrow screen one thing at a time: each person's chat, and what customers see. */
export class Tabs {
  constructor() {
    this.element = h("nav", { class: "tabs" });
  }

  show(people, panel) {
    const chats = people.map((name) => [`person-${name}`, people.length > 1 ? shown(name) : say("chat")]);
    this.ids = [...chats.map(([id]) => id), ...(panel ? ["panel"] : [])];
    const button = (id, text) => h("button", { type: "button", "data-tab": id, "aria-controls": id, click: () => this.select(id) }, text);
    this.element.replaceChildren(...chats.map(([id, text]) => button(id, text)), ...(panel ? [button("panel", say("customers_see"))] : []));
    this.select(this.ids.includes(this.current) ? this.current : this.ids[0]);
  }

  select(id) {
    this.current = id;
    for (const button of this.element.children) {
      button.setAttribute("aria-current", button.dataset.tab === id);
      if (button.dataset.tab === id) button.classList.remove("news");
    }
    for (const each of document.querySelectorAll(".person, .panel")) each.classList.toggle("current", each.id === id);
  }

  /** A dot on a tab that is not the one in view. */
  mark(id) {
    if (this.current !== id) this.element.querySelector(`[data-tab="${id}"]`)?.classList.add("news");
  }
}
