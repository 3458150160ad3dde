// Reports as Markdown: as the files beside this one show it (`UPDATE_DOCS=1` writes them anew), and with nothing of what a person
// typed as markup.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { code, markdown, plain } from "../../web/export/markdown.js";

const ADDRESS = "https://checker.example/index.html#v1?edition=2018&cluster.id=sessions";
const beside = (name) => new URL(name, import.meta.url);
const report = (name) => JSON.parse(readFileSync(beside(`${name}.json`), "utf8"));

for (const name of ["blocked", "deferred", "undetermined", "refused"]) {
  test(`${name} reads as in ${name}.md`, () => {
    const made = markdown(report(name), ADDRESS);
    if (process.env.UPDATE_DOCS) writeFileSync(beside(`${name}.md`), made);
    assert.equal(made, readFileSync(beside(`${name}.md`), "utf8"));
  });
}

test("everything that the report says stands in it", () => {
  const told = report("blocked");
  const made = markdown(told, ADDRESS);
  for (const { rule } of told.findings) assert.ok(made.includes(`\`${rule}\``), rule);
  for (const { steps } of told.remedies) for (const { cli } of steps) if (cli) assert.ok(made.includes(cli), cli);
  assert.ok(told.remedies.length > 1 && made.includes("sessions"));
});

test("what can't be undone is marked", () => {
  const told = report("blocked");
  told.remedies[0].steps[0].irreversible = true;
  assert.match(markdown(told, ADDRESS), /^1\. .* \*\*\(can’t be undone\)\*\*$/mu);
});

const NASTY = [
  "`", "``x`` `", "a|b", "| a | b |\n|---|---|", "<img src=x onerror=alert(1)>", "</code><script>", "[x](javascript:alert(1))", "![x](https://a.example/b)",
  "# title", "1. one", "- item", "+ item", "> quote", "---", "===", "```sh\nrm -rf /\n```", "~~~", "a\n\n# b", "https://a.example", "www.a.example",
  "@team", "*b* _c_ ~~d~~", "&lt;b&gt;", "\\", "\\`", "a\u2028# b", "$x$", "    code", "\u0000",
];

/** What CommonMark and GitHub would take for markup in one line: whatever isn't escaped, outside code. */
const bare = (text) => text.replace(/\\[!-/:-@[-`{-~]/gu, "");

test("text stays text in prose", () => {
  for (const nasty of NASTY) {
    const made = plain(nasty);
    assert.ok(!/[\r\n\u2028\u2029]/u.test(made), nasty);
    assert.ok(!/[`*_[\]<>|~&#$@\\]/u.test(bare(made)), `${nasty}: ${made}`);
    assert.ok(!/^([-+=]|\d+[.)])|(?<!\\):\/\/|www\./u.test(made), `${nasty}: ${made}`);
    assert.equal(made.replace(/\\([!-/:-@[-`{-~])/gu, "$1"), nasty.replace(/\s+/gu, " ").trim(), "nothing else is changed");
  }
});

test("text stays text in code", () => {
  for (const nasty of NASTY) {
    const made = code(nasty);
    const [, around, inner] = made.match(/^(`+)(.*?)\1$/u);
    assert.ok(!/\n/u.test(made), nasty);
    // The shortest run of as many backticks as stand before it ends a code span.
    const runs = inner.match(/`+/gu) ?? [];
    assert.ok(runs.every((run) => run.length !== around.length), made);
    assert.equal(inner.trim(), nasty.replace(/\s+/gu, " ").trim());
  }
  assert.equal(code(" "), "(empty)");
});

test("no text of a report can leave its line or its code", () => {
  // Nasty text everywhere: then every line but those of the maker itself begins as one of the maker's does.
  for (const nasty of NASTY) {
    const spoil = (value) => {
      if (typeof value === "string") return nasty;
      if (Array.isArray(value)) return value.map(spoil);
      if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, spoil(it)]));
      return value;
    };
    const told = report("blocked");
    const spoilt = { ...told, input: spoil(told.input), findings: told.findings.map((it) => ({ ...it, title: nasty, because: nasty, if: nasty })) };
    spoilt.remedies = told.remedies.map((it) => ({ ...it, title: nasty, steps: it.steps.map((step) => ({ ...step, title: nasty, note: nasty, cli: nasty })) }));
    spoilt.ask = [{ field: "cluster.id", because: nasty, command: nasty }];
    let fence = "";
    for (const line of markdown(spoilt, ADDRESS).split("\n")) {
      const [, ticks] = line.match(/^ {2,3}(`{3,})(?:sh)?$/u) ?? [];
      if (fence) {
        if (ticks?.length >= fence.length) fence = "";
        continue;
      }
      if (ticks) {
        fence = ticks;
        continue;
      }
      const text = line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/gu, "").replace(/\\[!-/:-@[-`{-~]/gu, "");
      assert.ok(!/[<>|~`]|\]\(/u.test(text.replace(/\]\(<https:\/\/checker\.example[^<>]*>\)/u, "")), `${nasty}: ${line}`);
    }
    assert.equal(fence, "", `${nasty}: a block of code stays open`);
  }
});

test("a form that can't be read is no answer", () => {
  const made = markdown({ verdict: null, errors: [{ code: "x", field: "cluster.id", message: "No `names` like that." }], input: { cluster: { id: "<b>`" } } }, ADDRESS);
  assert.match(made, /^# ElastiCache upgrade check: no answer\n/u);
  assert.ok(made.includes("- `cluster.id`: No \\`names\\` like that."), made);
  assert.ok(made.includes("- Name: `` <b>` ``"), made);
});

test("the address of a link can't end it", () => {
  const made = markdown(report("refused"), "https://checker.example/#v1?cluster.id=%3E)%20<b> c");
  const [, address] = made.match(/\]\(<([^<>\s]*)>\)/u);
  assert.ok(address.startsWith("https://checker.example/#v1?cluster.id="), address);
});
