// Starts the app of the one file. It stands behind wasm-bindgen's glue, whose `__wbg_init` it calls, in one script
// (crates/xtask/src/site/one.rs), and the program in it: gzip in Base64.
const packed = Uint8Array.from(atob("PROGRAM"), (letter) => letter.charCodeAt(0));
const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
await __wbg_init({ module_or_path: await new Response(program).arrayBuffer() });
mount(document.getElementById("app"), "");
