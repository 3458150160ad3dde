// The fleet's page and its worker, in one script: both are of one release, and run the same program. What is dropped stays in
// this page and its worker: no part of it goes into an address, a history, a storage or a request.
import "../theme.js";
import init, { begin, exported, heard, judge, mount, take, taken } from "./program.js";

// `cargo xtask site` puts names and a hash here.
const PROGRAM = "PROGRAM";
const INTEGRITY = "INTEGRITY";
const LATER = "LATER";

/** How many clusters are judged before it is looked whether anybody still wants them. */
const SLICE = 250;

/** What of a dropped folder is read; a file that is chosen by itself is read whatever its name. */
const KINDS = /\.(json|ndjson|jsonl|ya?ml|template|txt)$/i;

/** What separates texts that go over together. */
const TEXT = "\u001f";
const RECORD = "\u001e";

if (globalThis.document) page();
else work();

async function page() {
  const response = await fetch(new URL(PROGRAM, import.meta.url), { integrity: INTEGRITY });
  const program = await WebAssembly.compile(await response.arrayBuffer());
  await init({ module_or_path: program });
  const app = document.getElementById("app");

  /** What was given, by its number: what it is called, and its bytes. */
  const inputs = new Map();
  let given = 0;
  const give = (list) => {
    const told = list.map(({ name, blob }) => {
      given += 1;
      inputs.set(given, { name, blob });
      return [given, blob.size, name.replace(/[\u001e\u001f]/g, " ")].join(TEXT);
    });
    if (told.length) heard("gave", told.join(RECORD));
  };
  const giveText = (text, name) => {
    if (text.trim()) give([{ name: name ?? `Pasted text ${given + 1}`, blob: new Blob([text]) }]);
  };

  let worker;
  const hire = () => {
    const hired = new Worker(import.meta.url, { type: "module" });
    hired.postMessage({ program });
    hired.onmessage = ({ data: [what, text] }) => heard(what, text);
    hired.onerror = (event) => {
      event.preventDefault();
      dismiss();
      heard("lost", "");
    };
    return hired;
  };
  const dismiss = () => {
    worker?.terminate();
    worker = undefined;
  };

  /** What the program wants done; a text goes with it. */
  const does = {
    judge: (text) => {
      worker ??= hire();
      worker.postMessage({ judge: text, inputs: [...inputs.values()] });
    },
    // A file that is being read can't be told to stop; and nobody waits for it to end.
    stop: () => worker?.postMessage({ stop: true }),
    export: (text) => (worker ? worker.postMessage({ export: text }) : heard("lost", "")),
    forget: (text) => (text ? inputs.delete(Number(text)) : inputs.clear()),
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        heard("copied", "true");
      } catch {
        heard("copied", "");
      }
    },
    save: (text) => {
      const [name, kind, ...rest] = text.split(TEXT);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(rest, { type: kind }));
      link.download = name;
      link.click();
      // Not before the browser has taken it.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    // A modal dialog keeps the keys within, and gives the focus back.
    show: (id) => {
      const dialog = document.getElementById(id);
      if (dialog && !dialog.open) dialog.showModal();
    },
    focus: (id) => document.getElementById(id)?.focus(),
  };
  mount(app, (what, text) => does[what]?.(text));

  listen(app, give, giveText);
  adopt(giveText);
  keep();
}

/** Files and folders that are dropped or chosen, and text that is pasted. */
function listen(app, give, giveText) {
  const files = (list) => [...list].map((it) => ({ name: it.webkitRelativePath || it.name, blob: it }));
  app.addEventListener("change", async ({ target }) => {
    if (target.matches("[data-files]")) {
      const folder = target.hasAttribute("webkitdirectory");
      give(files(target.files).filter(({ name }) => !folder || KINDS.test(name)));
      // So that the same can be chosen again.
      target.value = "";
    } else if (target.matches("[data-acknowledgements]")) {
      const [file] = target.files;
      if (file) heard("acknowledgements", await file.text());
      target.value = "";
    } else if (target.matches("[data-paste]")) {
      giveText(target.value);
      target.value = "";
    }
  });
  // Pasted text becomes a file of its own at once: megabytes in a text area make any page slow.
  app.addEventListener("paste", (event) => {
    if (!event.target.matches("[data-paste]")) return;
    const { files: pasted } = event.clipboardData;
    event.preventDefault();
    if (pasted.length) give(files(pasted));
    else giveText(event.clipboardData.getData("text"));
  });
  const over = (is) => (is ? app.setAttribute("data-over", "") : app.removeAttribute("data-over"));
  addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => over(!!relatedTarget));
  addEventListener("drop", async (event) => {
    event.preventDefault();
    over(false);
    const { items } = event.dataTransfer;
    // All of it is gone once anything is waited for.
    const text = event.dataTransfer.getData("text");
    const dropped = [...items].filter(({ kind }) => kind === "file").map((it) => {
      const entry = it.webkitGetAsEntry?.();
      return entry?.isDirectory ? within(entry) : files([it.getAsFile()].filter(Boolean));
    });
    if (dropped.length) give((await Promise.all(dropped)).flat());
    else giveText(text);
  });
}

/** The files of a dropped folder and of all folders in it. */
async function within(entry) {
  if (entry.isFile) {
    const name = entry.fullPath.replace(/^\//, "");
    if (!KINDS.test(name)) return [];
    // One that can't be read any longer is left out by the browser itself.
    const file = await new Promise((done) => entry.file(done, () => done(undefined)));
    return file ? [{ name, blob: file }] : [];
  }
  const reader = entry.createReader();
  const found = [];
  // It gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise((done) => reader.readEntries(done, () => done([])));
    if (!some.length) break;
    for (const it of some) found.push(...(await within(it)));
  }
  return found;
}

/** Asks the checker's page, where that opened this one, for what was pasted there. */
function adopt(giveText) {
  const from = window.opener;
  if (!from) return;
  // Its script may still be on the way.
  let tries = 50;
  const ask = setInterval(() => {
    tries -= 1;
    if (!tries || from.closed) clearInterval(ask);
    else from.postMessage("upgrade-check:fleet", location.origin);
  }, 200);
  const take = ({ source, origin, data }) => {
    if (source !== from || origin !== location.origin || typeof data?.fleet !== "string") return;
    clearInterval(ask);
    removeEventListener("message", take);
    window.opener = null;
    giveText(data.fleet, "Pasted in the checker");
    document.getElementById("app").setAttribute("data-adopted", "");
  };
  addEventListener("message", take);
}

/** Keeps this page for offline too, once somebody has used it. */
async function keep() {
  if (!LATER) return;
  try {
    await import(`../${LATER}`);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage("fleet");
  } catch {
    // Without a worker it works as long as the host is there.
  }
}

function work() {
  let ready;
  /** The number of what is wanted now: whatever else is being done is left. */
  let wanted = 0;
  const say = (what, text) => postMessage([what, text]);
  // Messages are heard only between tasks.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });

  const run = async (text, inputs) => {
    wanted += 1;
    const mine = wanted;
    await ready;
    begin(text);
    for (const { name, blob } of inputs) {
      // A file may be gone by now.
      const bytes = await blob.arrayBuffer().catch(() => undefined);
      if (mine !== wanted) return;
      const told = take(name, bytes && new Uint8Array(bytes));
      await turn();
      if (mine !== wanted) return;
      say("took", told);
    }
    say("took", taken());
    for (;;) {
      const rows = judge(SLICE);
      if (!rows) break;
      say("rows", rows);
      await turn();
      if (mine !== wanted) return;
    }
    say("done", "");
  };

  onmessage = async ({ data }) => {
    if (data.program) ready = init({ module_or_path: data.program });
    else if (data.stop) wanted += 1;
    else if (data.inputs) run(data.judge, data.inputs).catch(broken);
    else if (data.export) {
      try {
        say("exported", exported(data.export));
      } catch (error) {
        broken(error);
      }
    }
  };
  // As an error that the page hears of.
  const broken = (error) =>
    setTimeout(() => {
      throw error;
    });
}
