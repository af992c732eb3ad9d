import { h } from "../dom.js";
import { say } from "../words.js";
import { text } from "./text.js";

// Each input: { element, control, get value(), set value(), grouped }. A value is what the same input of an Adaptive Card would send.

const typed = (control) => ({
  element: control,
  control,
  get value() { return control.value; },
  set value(value) { control.value = value; },
});

function line(input, more = {}) {
  const control = input.multiline
    ? h("textarea", { rows: 3, maxlength: input.max_length, placeholder: input.placeholder?.text })
    : h("input", { type: "text", maxlength: input.max_length, placeholder: input.placeholder?.text, autocomplete: "off", ...more });
  control.value = input.initial_value ?? input.initial_date ?? input.initial_time ?? "";
  return typed(control);
}

/** Slack's menu can be emptied again where the field is optional. */
function menu(input) {
  const option = (each) => h("option", { value: each.value }, each.text.text);
  const control = h("select", {}, h("option", { value: "" }, input.placeholder?.text ?? say("slack_choose")),
    input.options?.map(option), input.option_groups?.map((group) => h("optgroup", { label: group.label.text }, group.options.map(option))));
  control.value = input.initial_option?.value ?? "";
  return Object.assign(typed(control), { element: h("span", { class: "menu" }, control) });
}

function choices(input, type) {
  const name = crypto.randomUUID();
  const options = input.options ?? input.option_groups?.flatMap((group) => group.options) ?? [];
  const boxes = options.map((each) => h("input", { type, name, value: each.value }));
  const element = h("div", { class: "choices", role: type === "radio" ? "radiogroup" : "group" }, options.map((each, i) =>
    h("label", {}, boxes[i], h("span", {}, text(each.text), each.description && h("small", {}, text(each.description))))));
  const initial = [input.initial_option, ...(input.initial_options ?? [])].filter(Boolean).map((each) => each.value);
  const set = (values) => boxes.forEach((box) => (box.checked = values.includes(box.value)));
  set(initial);
  return {
    element,
    control: element,
    grouped: true,
    get value() { return boxes.filter((box) => box.checked).map((box) => box.value).join(","); },
    set value(value) { set(boxes.some((box) => box.value === value) ? [value] : value.split(",")); },
  };
}

const kinds = {
  plain_text_input: line,
  email_text_input: (input) => line(input, { inputmode: "email" }),
  url_text_input: (input) => line(input, { inputmode: "url" }),
  number_input: (input) => line(input, { inputmode: "decimal" }),
  datepicker: (input) => line(input, { type: "date" }),
  timepicker: (input) => line(input, { type: "time" }),
  static_select: menu,
  multi_static_select: (input) => choices(input, "checkbox"),
  checkboxes: (input) => choices(input, "checkbox"),
  radio_buttons: (input) => choices(input, "radio"),
};

export const isInput = (element) => element.type in kinds;

/** The accessors of a value stay accessors. */
export const inputOf = (element) => Object.assign(kinds[element.type](element), { id: element.action_id });
