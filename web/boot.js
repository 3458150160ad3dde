// Keeps the theme, and starts the app. It stands in a file of its own so that a strict Content-Security-Policy needs no
// exception for it.

// The chosen theme, before the first paint with all styles; nothing is the system's. Storage may be forbidden: then a choice
// lasts as long as the page.
const KEY = "upgrade-check-theme";
const root = document.documentElement;
const switched = document.getElementById("theme");
const show = (theme) => {
  switched.value = theme;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
};
switched.addEventListener("change", () => {
  show(switched.value);
  try {
    if (switched.value) localStorage.setItem(KEY, switched.value);
    else localStorage.removeItem(KEY);
  } catch {}
});
try {
  const kept = localStorage.getItem(KEY);
  show(kept === "light" || kept === "dark" ? kept : "");
} catch {}

// The names of the two files carry hashes; the links that load them early know them.
const script = document.querySelector("link[rel=modulepreload]").href;
const wasm = document.querySelector("link[rel=preload][type='application/wasm']").href;

const { default: start, mount } = await import(script);
await start({ module_or_path: wasm });
mount(document.getElementById("app"), "");
