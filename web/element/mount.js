// Puts a checker into an element: its styles, its attributes, and what it tells. It is loaded with the checker.

import { read } from "./reader.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync("STYLES");

/** Whether an attribute is for the checker: not what any element may have, or what a framework writes. */
const concerns = (name) =>
  name === "lang" ||
  !(name in HTMLElement.prototype || /[^a-z0-9-]|^(class|part|exportparts|is|loading|theme|tabindex|on.*|(data|aria)-.*)$/.test(name));

/** Attributes as the checker takes them: `name=value&...`, and only the name where it was taken away. */
const written = (element, names) =>
  names.map((name) => (element.hasAttribute(name) ? `${name}=${encodeURIComponent(element.getAttribute(name))}` : name)).join("&");

/** What stands in the element; the whole form first, since the others change it. */
const all = (element) => element.getAttributeNames().filter(concerns).sort((a, b) => (b === "state") - (a === "state"));

const FORMATS = {
  date: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  day: { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" },
};
const formats = new Map();
/** A moment in a language; nothing where the browser knows no such language. */
const inLanguage = (lang, what, moment) => {
  const key = `${lang} ${what}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(lang, FORMATS[what]));
  return formats.get(key).format(moment);
};

const warned = new Set();

export const mount = (element, checker, page) => {
  const shadow = element.shadowRoot;
  const slot = shadow.querySelector("slot");
  const root = document.createElement("div");
  root.id = "app";
  // All but the dates is English, whatever the page around it is.
  root.lang = "en";
  // What is typed in here is nothing to the host: it sees the element, not the field, and takes letters for shortcuts of its own.
  for (const type of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(type, (event) => event.ctrlKey || event.metaKey || event.stopPropagation());
  }
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets.filter((it) => it !== sheet), sheet];
  shadow.append(root);
  root.dataset.rules = new URL("rules/", page);
  root.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-export]");
    if (!button) return;
    try {
      (await import("./EXPORT")).take(button, checker.report, element.getAttribute("page") ?? page);
    } catch {
      button.parentNode.lastChild.textContent = "It can’t be loaded now";
    }
  });
  // What the reader's browser takes for a text of middle size; the host may have changed what a rem is.
  root.style.fontSize = "medium";
  const medium = getComputedStyle(root).fontSize;
  root.style.fontSize = "";
  root.style.setProperty("--rem", medium);

  const tell = (what, more) =>
    element.dispatchEvent(
      Object.defineProperties(new CustomEvent(`upgrade-check-${what}`, { bubbles: true, composed: true }), { detail: more }),
    );
  // A report is made when somebody looks at it.
  let report = () => {};
  const reports = (state) => {
    let made;
    return () => (made ??= { ...JSON.parse(checker.report(state)), state });
  };
  const hear = (what, text) => {
    switch (what) {
      case "ready":
        slot.remove();
        report = reports(text);
        tell("ready", { get: report });
        break;
      case "report":
        report = reports(text);
        tell("report", { get: report });
        break;
      case "unknown": {
        const message = `<elasticache-upgrade-check>: "${text}" is not understood`;
        if (!warned.has(text)) console.warn(message);
        warned.add(text);
        tell("error", { value: { message } });
        break;
      }
      default:
        return element.lang ? inLanguage(element.lang, what, +text) : undefined;
    }
  };

  const attributes = [`page=${encodeURIComponent(page)}`, written(element, all(element))].join("&");
  const number = checker.mount(root, attributes, read, hear);
  const observer = new MutationObserver((changes) => {
    let names = [...new Set(changes.map((it) => it.attributeName))].filter(concerns);
    if (names.includes("state")) names = [...new Set([...all(element), ...names])];
    if (names.length) checker.change(number, written(element, names));
  });
  observer.observe(element, { attributes: true });

  return {
    report: () => report(),
    end() {
      observer.disconnect();
      checker.unmount(number);
      root.remove();
      shadow.append(slot);
    },
  };
};
