import { h } from "./dom.js";
import { say } from "./words.js";

const kept = "kaleyrabot.people";
const name = /^[a-z0-9._-]{1,32}$/;

/** Who sits before this page: from the address (?who=ana&who=ben), else as last time, else Ana, who asks, and Ben, who approves. */
export const most = 3;
const suggested = ["ana", "ben", "cara"];

export function remembered() {
  const asked = new URLSearchParams(location.search).getAll("who").filter((each) => name.test(each));
  if (asked.length > 0) return distinct(asked);
  try {
    const people = JSON.parse(localStorage.getItem(kept)).filter((each) => name.test(each));
    if (people.length > 0) return distinct(people);
  } catch {
    // Nothing kept, or storage is off.
  }
  return suggested.slice(0, 2);
}

const distinct = (names) => [...new Set(names)].slice(0, most);

/** A name for one more person. */
export const suggestion = (taken) => suggested.find((each) => !taken.includes(each)) ?? "";

export function remember(people) {
  try {
    localStorage.setItem(kept, JSON.stringify(people));
  } catch {
    // Storage is off: the names last as long as the page.
  }
}

/** Asks for a name that nobody else here has; null when the dialog is dismissed. */
export function askName({ title, text, button, value, taken }) {
  return new Promise((resolve) => {
    const problem = h("p", { class: "problem", role: "alert" });
    const input = h("input", { id: "person-name", value, autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: 32 });
    const check = (event) => {
      event.preventDefault();
      const chosen = input.value.trim().toLowerCase().replaceAll(" ", "-");
      problem.textContent = !name.test(chosen) ? say("name_wrong") : taken.includes(chosen) ? say("name_taken") : "";
      if (problem.textContent) return input.focus();
      answer = chosen;
      dialog.close();
    };
    let answer = null;
    const dialog = h("dialog", { class: "ask", "aria-label": title, close: () => (dialog.remove(), resolve(answer)) },
      h("form", { submit: check },
        h("h2", {}, title), h("p", {}, text),
        h("label", { for: "person-name" }, say("name_label")), input, problem,
        h("div", { class: "buttons" },
          h("button", { class: "primary", type: "submit" }, button),
          h("button", { class: "secondary", type: "button", click: () => dialog.close() }, say("cancel")))));
    document.body.append(dialog);
    dialog.showModal();
    input.select();
  });
}
