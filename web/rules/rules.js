// The rules' pages: the theme, the way back with the form that the reader came with, whether what is judged agrees with what
// is printed, and the search. Without it the pages are plain text and links.
{
  const root = document.documentElement;
  // Before the first paint, as the checker's own page does; storage may be forbidden.
  let theme = null;
  try {
    theme = localStorage.getItem("upgrade-check-theme");
  } catch {}
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else theme = "system";

  /** The links within these pages and back to the checker keep the form. */
  const keep = () => {
    const form = /^#v\d+\?/.test(location.hash) ? location.hash : "";
    if (!form) return;
    for (const link of document.querySelectorAll("a.keeps")) link.hash = form;
    document.querySelector("a.back").textContent = "Back to your cluster";
  };

  const judge = (element, report) => {
    const { verdict, rule, fires } = element.dataset;
    // Two answers stand in the page: to be told apart by those who hear it.
    const title = element.parentElement.querySelector("h2").textContent;
    element.shadowRoot.getElementById("verdict").setAttribute("aria-label", `The answer to: ${title}`);
    const found = report.findings?.some((it) => it.rule === rule) ?? false;
    const agrees = report.verdict === verdict && `${found}` === fires;
    const says = element.parentElement.querySelector(".agrees");
    says.dataset.agrees = agrees;
    says.textContent = agrees
      ? `Judged in this browser just now: as it says here, the rule ${found ? "fires" : "doesn’t fire"}.`
      : "Judged in this browser just now, it came out otherwise than it says here. This page is of another release.";
  };

  /** AWS's error with its values in braces, as an expression that a whole error matches. */
  const pattern = (text) =>
    new RegExp(text.split(/\{\w*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\S+"), "i");

  const search = (control) => {
    const rules = [...document.querySelectorAll("li[data-rule]")].map((item) => ({
      item,
      id: item.dataset.rule,
      text: item.textContent.toLowerCase(),
      errors: [...item.querySelectorAll(".aws code")].map((it) => pattern(it.textContent)),
    }));
    const says = document.getElementById("found");
    const look = () => {
      const asked = control.value.trim();
      const words = asked.toLowerCase().split(/\s+/);
      const ids = new Set();
      for (const { item, id, text, errors } of rules) {
        const hit = words.every((word) => text.includes(word)) || errors.some((it) => it.test(asked));
        item.hidden = !hit;
        if (hit) ids.add(id);
      }
      for (const part of document.querySelectorAll(".rules .group, .rules .edition")) {
        part.hidden = !part.querySelector("li:not([hidden])");
      }
      says.textContent = asked && (ids.size ? `${ids.size} ${ids.size === 1 ? "rule" : "rules"}` : "No rule says that.");
    };
    control.addEventListener("input", look);
    look();
  };

  document.addEventListener("upgrade-check-ready", ({ target, detail }) => judge(target, detail));
  addEventListener("hashchange", keep);
  addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll(".judged")) element.setAttribute("theme", theme);
    keep();
    const control = document.getElementById("search");
    if (control) search(control);
  });
}
