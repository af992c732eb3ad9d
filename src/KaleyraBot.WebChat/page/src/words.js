// Every sentence of the page comes from cards/text/en.json; the build checks that each key used here exists.
import { fields, web } from "../../../../cards/text/en.json";

export const say = (key, values = {}) => web[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** What a field is called here, else what the form calls it. */
export const label = (field) => web[`field_${field}`] ?? fields[field] ?? field;

/** What stands where it is not set. */
export const unset = (field) => web[`unset_${field}`] ?? web.unset;

/** A sentence whose key is made at run time; the plain name where there is none. */
export const sayOr = (key, otherwise) => web[key] ?? otherwise;
