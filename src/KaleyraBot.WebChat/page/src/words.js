// Every sentence of the page comes from cards/text/en.json; the build checks that each key used here exists.
import { web } from "../../../../cards/text/en.json";

export const say = (key, values = {}) => web[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** A sentence whose key is made at run time; the plain name where there is none. */
export const sayOr = (key, otherwise) => web[key] ?? otherwise;
