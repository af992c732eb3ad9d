// Usage: node build.mjs <folder with node_modules> <output folder>. Run by the build (page.targets).
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const page = import.meta.dirname;
const [work, output] = process.argv.slice(2).map((folder) => resolve(folder));
const { build } = createRequire(join(work, "package.json"))("esbuild");

// A sentence that cards/text/en.json lacks fails the build, as it does in the cards.
const { web } = JSON.parse(readFileSync(join(page, "../../../cards/text/en.json"), "utf8"));
for (const file of readdirSync(join(page, "src"), { recursive: true }).filter((name) => name.endsWith(".js"))) {
  for (const [, key] of readFileSync(join(page, "src", file), "utf8").matchAll(/say\("(\w+)"/g)) {
    if (!(key in web)) throw new Error(`${file} says web.${key}, which cards/text/en.json does not have.`);
  }
}

mkdirSync(output, { recursive: true });
await build({
  entryPoints: { app: join(page, "src/main.js") },
  outdir: output,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome111", "firefox115", "safari16.4"],
  nodePaths: [join(work, "node_modules")],
  legalComments: "inline",
  logLevel: "warning",
});
copyFileSync(join(page, "index.html"), join(output, "index.html"));
copyFileSync(join(page, "icon.svg"), join(output, "icon.svg"));
