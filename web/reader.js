// Reads what is pasted or dropped. What does so is a module of its own, which comes when it is first wanted, once for all
// checkers of a document. `cargo xtask site` puts this into the scripts that import it.

let reader;
let tries = 0;

const loadReader = async () => {
  // A browser may remember that a script didn't come. Under another name it asks again.
  const again = tries ? `?${tries}` : "";
  tries += 1;
  // Both at once. Where the other fails, nobody is left to hear of this one.
  const wasm = fetch(new URL(`./upgrade-check-reader_bg.wasm${again}`, import.meta.url));
  wasm.catch(() => {});
  const glue = await import(`./upgrade-check-reader.js${again}`);
  await glue.default({ module_or_path: wasm });
  return glue;
};

/** What came of reading a text, as the checker takes it. Fails where what reads can't be loaded; the next text tries anew. */
export const read = async (text) => {
  reader ??= loadReader();
  try {
    return (await reader).read(text);
  } catch (error) {
    reader = undefined;
    throw error;
  }
};
