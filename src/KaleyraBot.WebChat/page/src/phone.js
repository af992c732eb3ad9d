import { h, icon, icons, initials } from "./dom.js";
import { label, say, unset } from "./words.js";

const rows = [
  ["business_category", icons.shop],
  ["business_description", icons.text],
  ["address", icons.pin],
  ["contact_email", icons.mail],
  ["website", icons.globe],
];

const unseen = ["display_image", "incoming_url"];
const drawn = new Set(["about", ...rows.map(([field]) => field), ...unseen]);

/** A WhatsApp business profile as a phone shows it; fields in `changed` light up once. A field that has no place of its own comes last. */
export function phone(profile, changed, fields) {
  const value = (field) => profile.values[field] ?? "";
  const text = (field, className) => h("span", { class: `${className}${value(field) ? "" : " unset"}` }, value(field) || unset(field));
  const landed = (field) => (changed.includes(field) ? " landed" : "");
  const row = ([field, path]) => h("div", { class: `row${landed(field)}`, "data-field": field },
    icon(path), h("dt", { class: "unseen" }, label(field)), h("dd", {}, text(field, "value")));

  return h("div", { class: "phone" },
    h("div", { class: "screen" },
      h("div", { class: `face${landed("display_image")}` }, initials(profile.name) || "#"),
      h("h3", {}, profile.name || profile.grouped),
      h("p", { class: "telephone" }, profile.grouped),
      h("p", { class: "kind" }, say("business_account")),
      h("dl", {},
        h("div", { class: `row about${landed("about")}`, "data-field": "about" }, icon(icons.info), h("dt", { class: "unseen" }, say("field_about")), h("dd", {}, text("about", "value"))),
        rows.map(row),
        fields.filter((field) => !drawn.has(field)).map((field) => row([field, icons.info])))));
}

/** What the API sets and customers do not see. The picture's address is shown, never fetched. */
export function behind(profile, changed) {
  const row = (field) => h("div", { class: `row${changed.includes(field) ? " landed" : ""}`, "data-field": field },
    h("dt", {}, label(field)),
    h("dd", {}, h("span", { class: profile.values[field] ? "value" : "value unset" }, profile.values[field] || unset(field))));
  return h("section", { class: "behind", "aria-label": say("behind") },
    h("header", {}, h("h3", {}, say("behind")), h("p", { class: "quiet" }, say("behind_text"))),
    h("dl", {}, unseen.map(row)));
}
