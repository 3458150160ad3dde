// What the buttons below the verdict do. It is loaded when one of them is first pressed: nobody else pays for it.

import { markdown } from "./markdown.js";

const KINDS = { md: "text/markdown", json: "application/json" };

/** How long it says what came of it, in milliseconds. */
const SAID = 2500;

const save = (text, kind) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: KINDS[kind] }));
  link.download = `elasticache-upgrade-check.${kind}`;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Prints with whole commands, and with everything open but the steps of other ways. */
const printAll = async (root) => {
  const [before] = root.querySelectorAll("[role=tab][aria-selected=true]");
  const show = (face) => root.querySelector(`[role=tab][data-face="${face}"]`)?.click();
  const folded = [...root.querySelectorAll(".answer details:not([open], .remedy details)")];
  const fold = (open) => folded.forEach((it) => (it.open = open));
  show("cli");
  fold(true);
  // Until that is drawn.
  await new Promise((done) => setTimeout(done, 100));
  print();
  fold(false);
  if (before) show(before.dataset.face);
};

/** Gives what was pasted to the fleet's page that the link has opened, once it asks: to nobody of another origin, and to it alone. */
const handOver = (fleet) => {
  const give = ({ source, origin, data }) => {
    if (origin !== location.origin || data !== "upgrade-check:fleet") return;
    removeEventListener("message", give);
    source.postMessage({ fleet }, origin);
  };
  addEventListener("message", give);
};

/** Does what a button says; `report` makes the report on a form, and `page` is where the checker is. */
export const take = async (button, report, page) => {
  if (button.dataset.export === "fleet") return handOver(document.getElementById("paste").value);
  const row = button.closest("[data-form]");
  const form = row.dataset.form;
  const [how, kind] = button.dataset.export.split(" ");
  if (how === "print") return printAll(row.closest("#app"));

  const told = JSON.parse(report(form));
  const text = kind === "md" ? markdown(told, `${`${page}`.split("#")[0]}#${form}`) : `${JSON.stringify(told, null, 2)}\n`;
  const says = row.querySelector("[role=status]");
  try {
    if (how === "copy") await navigator.clipboard.writeText(text);
    else save(text, kind);
    says.textContent = how === "copy" ? "Copied" : "Saved";
  } catch {
    says.textContent = "The browser doesn’t allow it here";
  }
  setTimeout(() => (says.textContent = ""), SAID);
};
