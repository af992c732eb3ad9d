import { h, icon, icons, initials } from "./dom.js";
import { say } from "./words.js";

const rows = [
  ["business_category", icons.shop],
  ["business_description", icons.text],
  ["address", icons.pin],
  ["contact_email", icons.mail],
  ["website", icons.globe],
];

/** A WhatsApp business profile as a phone shows it; fields in `changed` light up once. */
export function phone(profile, changed) {
  const value = (field) => profile.values[field] ?? "";
  const text = (field, className) => h("span", { class: `${className}${value(field) ? "" : " unset"}` }, value(field) || say(`unset_${field}`));
  const landed = (field) => (changed.includes(field) ? " landed" : "");
  const row = ([field, path]) => h("div", { class: `row${landed(field)}`, "data-field": field },
    icon(path), h("dt", { class: "unseen" }, say(`field_${field}`)), h("dd", {}, text(field, "value")));

  return h("div", { class: "phone" },
    h("div", { class: "screen" },
      h("div", { class: `face${landed("display_image")}` }, initials(profile.name) || "#"),
      h("h3", {}, profile.name || profile.number),
      h("p", { class: "telephone" }, profile.number),
      h("p", { class: "kind" }, say("business_account")),
      h("dl", {},
        h("div", { class: `row about${landed("about")}`, "data-field": "about" }, icon(icons.info), h("dt", { class: "unseen" }, say("field_about")), h("dd", {}, text("about", "value"))),
        rows.map(row))));
}

/** What the API sets and customers do not see. The picture's address is shown, never fetched. */
export function behind(profile, changed) {
  const row = (field) => h("div", { class: `row${changed.includes(field) ? " landed" : ""}`, "data-field": field },
    h("dt", {}, say(`field_${field}`)),
    h("dd", {}, h("span", { class: profile.values[field] ? "value" : "value unset" }, profile.values[field] || say(`unset_${field}`))));
  return h("section", { class: "behind", "aria-label": say("behind") },
    h("header", {}, h("h3", {}, say("behind")), h("p", { class: "quiet" }, say("behind_text"))),
    h("dl", {}, row("display_image"), row("incoming_url")));
}
