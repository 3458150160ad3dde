// Starts the app of the one file. It stands behind wasm-bindgen's glue, whose `__wbg_init` it calls, in one script
// (crates/xtask/src/site/one.rs), and the two programs in it: gzip in Base64. The one that reads is unpacked when something is
// first pasted, the rules when one is first opened.
const unpacked = (program) => {
  const packed = Uint8Array.from(atob(program), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};

let reader;
const readText = async (text) => {
  reader ??= (async () => {
    const glue = glueOfReader();
    await glue.__wbg_init({ module_or_path: await unpacked("READER") });
    return glue;
  })();
  return (await reader).read(text);
};

await __wbg_init({ module_or_path: await unpacked("PROGRAM") });
const app = document.getElementById("app");
// The rules' pages are sections of this file (rules.js).
app.dataset.rules = "#rule-";
mount(app, "", readText);
app.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-export]");
  if (button) exporter().take(button, report, location.href);
});
