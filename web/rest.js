// The rest of the program: what a first visit doesn't need before its answer is drawn. It runs in the first half's memory
// (crates/xtask/src/halves). `cargo xtask site` puts this before what starts the page (boot.js), behind wasm-bindgen's glue.

const url = new URL("./REST", import.meta.url);
/** What the first half exports. */
let first;
let coming;

/** Puts the rest into the first half, once. */
const join = (rest) => {
  if (first.there.value) return;
  new WebAssembly.Instance(rest, { ...__wbg_get_imports(), first });
  first.there.value = 1;
};

const compiled = async () => {
  const response = await fetch(url, { integrity: "INTEGRITY" });
  return WebAssembly.compile(await response.arrayBuffer());
};

/** Loads the rest. Where that fails, it is fetched when it is called. */
const loadRest = () => (coming ??= compiled().catch(() => {}));

/** What the first half calls where it lacks the rest: somebody was faster than the line. Everything waits for it. */
const fetchRest = () => {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  // A request that is waited for gives text alone: this one has a byte in each letter, and something else above it.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  join(new WebAssembly.Module(Uint8Array.from(request.response, (letter) => letter.charCodeAt())));
};

/** Whether the page opens with what somebody has typed: the rest is then needed at once. */
const isReturn = () => {
  try {
    return location.hash.length > 1 || "upgrade-check" in localStorage;
  } catch {
    return false;
  }
};

/** Starts the program. */
const begin = async (program) => {
  const early = isReturn() && loadRest();
  first = await __wbg_init({ module_or_path: program });
  const put = async () => {
    const rest = await loadRest();
    if (rest) join(rest);
  };
  if (early) return put();
  const drawn = (_, self) => {
    self.disconnect();
    put();
  };
  new MutationObserver(drawn).observe(document.getElementById("app"), { attributeFilter: ["data-ready"] });
};
