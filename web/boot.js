// Starts the app. It stands in a file of its own so that a strict Content-Security-Policy needs no exception for it.
import "./theme.js";
import { read } from "./reader.js";

// The names of the two files carry hashes; the links that load them early know them, and what is in the program. In a release
// the first of them is part of this one (crates/xtask/src/site/release.rs).
const glue = document.querySelector("link[rel=modulepreload]").href;
const { href, dataset } = document.querySelector("link[rel=preload][type='application/wasm']");
const [checker, program] = await Promise.all([import(glue), load()]);
await checker.default({ module_or_path: program });
const app = document.getElementById("app");
checker.mount(app, "", read);

// What takes an answer away is loaded when somebody first wants it.
app.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-export]");
  if (!button) return;
  try {
    (await import("./export.js")).take(button, checker.report, location.href);
  } catch {
    button.parentNode.lastChild.textContent = "It can’t be loaded now";
  }
});

/**
 * The program, compiled while it loads, if it is the one of this release. Browsers compare by themselves only once all is there,
 * before they compile any of it, and Firefox would load it a second time: so that is done here. Browsers give no hashes to pages
 * without HTTPS, where whoever changes the program could change the page as well.
 */
async function load() {
  const response = await fetch(href);
  // Not every host knows that type.
  const known = response.headers.get("Content-Type") === "application/wasm";
  if (!response.ok || !dataset.integrity || !crypto.subtle) return response.ok && !known ? response.arrayBuffer() : response;
  const copy = response.clone();
  const early = known ? WebAssembly.compileStreaming(response) : undefined;
  const bytes = await copy.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = `sha256-${btoa(String.fromCharCode(...hash))}`;
  if (found !== dataset.integrity) throw new Error(`${href} is of another release`);
  return early ?? bytes;
}

// What keeps the page for offline waits until the first answer is drawn. Only a release has it.
if (document.querySelector("link[rel=manifest]")) {
  const drawn = (_, self) => {
    self.disconnect();
    // The page may be gone before it comes.
    import("./later.js").catch(() => {});
  };
  new MutationObserver(drawn).observe(app, { attributeFilter: ["data-ready"] });
}
