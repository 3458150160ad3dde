// Opens the page in Node, as somebody does who was never there, and prints the numbers of the functions that ran until its answer
// was drawn: node visit.mjs <tools> <site> <folder of glue.mjs and marked.wasm> <moment>
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, site, work, moment] = process.argv.slice(2);
const { JSDOM } = createRequire(join(tools, "package.json"))("jsdom");

const { window } = new JSDOM(await readFile(join(site, "index.html"), "utf8"), { url: "https://localhost/", pretendToBeVisual: true });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
for (const name of ["window", "self", "document", "navigator"]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
// The clock goes on whenever somebody looks: long work is broken off, and taken up again, as on a slow machine.
let now = Date.parse(moment);
globalThis.Date = class extends Date {
  constructor(...values) {
    super(...(values.length ? values : [now]));
  }
  static now() {
    now += 10;
    return now;
  }
};

const glue = await import(pathToFileURL(join(work, "glue.mjs")));
const marks = await glue.default({ module_or_path: await readFile(join(work, "marked.wasm")) });
const app = document.getElementById("app");
const drawn = new Promise((resolve, reject) => {
  new window.MutationObserver(resolve).observe(app, { attributeFilter: ["data-ready"] });
  setTimeout(() => reject(new Error("no answer is drawn")), 30_000);
});
glue.mount(app, "", () => {});
await drawn;
if (document.getElementById("verdict").dataset.verdict !== "blocked") throw new Error("it draws another answer than it should");
// Browsers tell of whatever is drawn open, which jsdom doesn't.
for (const open of app.querySelectorAll("details[open]")) open.dispatchEvent(new window.Event("toggle"));
// What was begun is finished: the address, the storage.
await new Promise((resolve) => setTimeout(resolve, 500));
console.log(Object.keys(marks).filter((it) => it.startsWith("ran ") && marks[it].value).map((it) => it.slice(4)).join(" "));
process.exit();
