import { h } from "../dom.js";
import { say } from "../words.js";
import { inputOf, isInput } from "./inputs.js";
import { link, richText, text } from "./text.js";

// Block Kit as Slack draws it, one entry per block. `kit` collects the inputs and hears the buttons.

const kinds = {
  header: (block) => h("h3", {}, text(block.text)),
  section: (block, kit) => h("div", { class: "section" },
    h("div", { class: "words" },
      block.text && h("p", {}, text(block.text)),
      block.fields && h("div", { class: "fields" }, block.fields.map((field) => h("p", {}, text(field))))),
    block.accessory && part(block.accessory, kit)),
  context: (block) => h("div", { class: "context" }, block.elements.map((each) => (each.type === "image" ? picture(each) : h("p", {}, text(each))))),
  divider: () => h("hr"),
  image: (block) => h("figure", {}, block.title && h("figcaption", {}, text(block.title)), picture(block)),
  rich_text: richText,
  actions: (block, kit) => h("div", { class: "actions" }, block.elements.map((each) => part(each, kit))),
  input: field,
  table: (block) => h("div", { class: "table" }, h("table", {}, block.rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, cell.type === "rich_text" ? richText(cell) : cell.text)))))),
  markdown: (block) => h("p", {}, block.text),
};

export const draw = (blocks, kit) => blocks.filter((block) => block.type in kinds).map((block) => h("div", { class: `block ${block.type}` }, kinds[block.type](block, kit)));

/** Never fetched: the page shows nothing that is not this machine's. */
const picture = (image) => h("span", { class: "picture", role: "img", "aria-label": image.alt_text }, image.alt_text);

function part(element, kit) {
  if (element.type === "button") return button(element, kit);
  if (element.type === "image") return picture(element);
  if (!isInput(element)) return null;
  const input = inputOf(element);
  kit.inputs.push(input);
  return input.element;
}

function button(element, kit) {
  const attributes = { class: `button ${element.style ?? ""}`, "aria-label": element.accessibility_label };
  if (element.url) return link(element.url, text(element.text), attributes);
  // Buttons of one verb in one block are numbered.
  const action = () => ({ verb: element.action_id.replace(/#\d+$/, ""), data: read(element.value) });
  return h("button", { ...attributes, type: "button", click: (event) => kit.press(action(), event.currentTarget) }, text(element.text));
}

export function read(value) {
  try {
    return JSON.parse(value) ?? {};
  } catch {
    return {};
  }
}

/** An input with its label, its mistake and its hint. */
function field(block, kit) {
  const input = inputOf(block.element);
  const id = `slack-${crypto.randomUUID()}`;
  const label = h(input.grouped ? "span" : "label", { id: `${id}-label`, for: input.grouped ? null : id }, text(block.label));
  const error = h("p", { class: "error", id: `${id}-error` });
  const hint = block.hint && h("p", { class: "aside", id: `${id}-hint` }, text(block.hint));
  if (input.grouped) input.control.setAttribute("aria-labelledby", `${id}-label`);
  else input.control.id = id;
  if (!block.optional) input.control.setAttribute("aria-required", "true");
  const element = h("div", { class: "field" },
    h("div", { class: "label" }, label, block.optional && h("span", { class: "optional" }, say("slack_optional"))), input.element, error, hint);
  const fail = (sentence) => {
    error.textContent = sentence;
    element.classList.toggle("wrong", sentence !== "");
    input.control.setAttribute("aria-describedby", [sentence && error.id, hint && hint.id].filter(Boolean).join(" "));
    if (sentence) input.control.setAttribute("aria-invalid", "true");
    else input.control.removeAttribute("aria-invalid");
  };
  fail("");
  kit.inputs.push(Object.assign(input, { fail, required: !block.optional }));
  return element;
}
