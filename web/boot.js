// Starts the app. It stands in a file of its own so that a strict Content-Security-Policy needs no exception for it.

// The chosen theme, before the first paint with all styles. Storage may be forbidden: then the system's theme stays.
try {
  const theme = localStorage.getItem("upgrade-check-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}

// The names of the two files carry hashes; the links that load them early know them.
const script = document.querySelector("link[rel=modulepreload]").href;
const wasm = document.querySelector("link[rel=preload][type='application/wasm']").href;

const { default: start } = await import(script);
await start({ module_or_path: wasm });
