// Starts the app of the one file. It stands behind wasm-bindgen's glue, whose `__wbg_init` it calls, in one script
// (crates/xtask/src/site/one.rs), and the two programs in it: gzip in 85 letters. The one that reads is unpacked when something is
// first pasted, the rules when one is first opened.
// Four bytes are five letters, from "#" on without "<" and the backslash. Before them stands how many bytes at the end are none.
const bytesOf = (letters) => {
  const bytes = new DataView(new ArrayBuffer(((letters.length - 1) / 5) * 4));
  for (let to = 0, from = 1; from < letters.length; to += 4) {
    let number = 0;
    for (const end = from + 5; from < end; from += 1) {
      const code = letters.charCodeAt(from);
      number = number * 85 + code - 35 - (code > 60) - (code > 92);
    }
    bytes.setUint32(to, number);
  }
  return bytes.buffer.slice(0, bytes.byteLength - letters[0]);
};
const unpacked = (program) => {
  const stream = new Blob([bytesOf(program)]).stream().pipeThrough(new DecompressionStream("gzip"));
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
