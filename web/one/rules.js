// The rules' pages in the one file: sections, of which one stands in the checker's place while the address names it. They are
// unpacked when the first is wanted.
const RULE = /^#rule-[a-z-]+$/;

const rules = document.createElement("main");
rules.id = "rules";
rules.hidden = true;
document.getElementById("app").after(rules);

let sections;
const unpackRules = async () => {
  const shadow = rules.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("RULES-STYLES");
  shadow.adoptedStyleSheets = [sheet];
  shadow.innerHTML = new TextDecoder().decode(await unpacked("RULES"));
  return shadow;
};

// The form that the reader came with, and that the way back leads to.
let form = "";

const showRule = async () => {
  const app = document.getElementById("app");
  const asked = location.hash;
  if (!RULE.test(asked)) {
    form = asked;
    rules.hidden = true;
    app.hidden = false;
    return;
  }
  const shadow = await (sections ??= unpackRules());
  // Another may be asked for by now.
  const section = shadow.getElementById(asked.slice(1)) ?? shadow.getElementById("rule-index");
  if (location.hash !== asked) return;
  for (const it of shadow.children) it.hidden = it !== section;
  section.querySelector("a.back").href = form || "#";
  app.hidden = true;
  rules.hidden = false;
  scrollTo(0, 0);
  const title = section.querySelector("h1");
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
};

addEventListener("hashchange", showRule);
showRule();
