// A report as Markdown, fit for a change ticket. Whatever a person typed stays text: it is escaped, or stands in code.

const VERDICTS = {
  allowed: ["Allowed", "AWS takes this change and starts it as soon as it is sent."],
  deferred: ["Deferred", "AWS takes this change and runs it in the maintenance window."],
  blocked: ["Blocked", "AWS refuses this change."],
  undetermined: ["Can’t tell yet", "What isn’t known decides."],
};
const BASES = { stated: "AWS states it", inferred: "inferred from what AWS states" };
const EFFECTS = { block: "blocks", ask: "asks", defer: "defers", warn: "warns", note: "good to know" };
const LEADS = {
  allowed: "the change is then allowed",
  deferred: "the change then runs in the maintenance window",
  blocked: "something else still blocks",
  undetermined: "something is then still to be found out",
  done: "nothing need be sent any more",
  elsewhere: "leads to a new cluster or group",
};

/** A text in one line: no text can begin a block of Markdown's. */
const line = (text) => `${text}`.replace(/\s+/gu, " ").trim();

/** A text as it is. Addresses are no links either. */
export const plain = (text) =>
  line(text)
    .replace(/[\\`*_[\]<>|~&#$@]|:(?=\/\/)|(?<=www)\./giu, "\\$&")
    .replace(/^([-+=]|\d+(?=[.)]))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));

/** How many backticks must stand around a text. */
const fence = (text, least) => "`".repeat(Math.max(least, ...(text.match(/`+/gu) ?? []).map((it) => it.length + 1)));

/** A text in code. */
export const code = (text) => {
  const shown = line(text);
  if (!shown) return "(empty)";
  const around = fence(shown, 1);
  const room = /^`|`$/u.test(shown) ? " " : "";
  return around + room + shown + room + around;
};

/** Lines in a block of code of their own. */
const block = (text, language, indent) => {
  const around = fence(text, 3);
  return [around + language, ...text.split("\n"), around].map((it) => indent + it);
};

const NAMES = { id: "Name", multiAz: "Multi-AZ", now: "Asked at" };
/** `engineVersion` as a person says it. */
const named = (key) => NAMES[key] ?? key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replace(/^./u, (it) => it.toUpperCase());

/** The fields of an object, one a line. */
const fields = (object, before = "") =>
  Object.entries(object ?? {}).flatMap(([key, value]) => {
    const name = before ? `${before} ${named(key).toLowerCase()}` : named(key);
    if (Array.isArray(value)) return [`- ${name}: ${value.map(code).join(", ") || "none"}`];
    if (value === null || typeof value !== "object") return [`- ${name}: ${code(value)}`];
    return Object.keys(value).length ? fields(value, name) : [`- ${name}: nothing`];
  });

const section = (title, lines) => (lines.length ? [`## ${title}`, "", ...lines, ""] : []);

const finding = ({ rule, effect, title, because, if: condition, source, awsError }) => [
  `- **${plain(title)}** (${EFFECTS[effect]}): ${plain(because)}`,
  ...(condition ? [`  - Only if ${plain(condition)}.`] : []),
  `  - Source: ${plain(source.section)}, ${plain(source.edition)} (${BASES[source.basis]}). Rule ${code(rule)}.`,
  ...(awsError ? [`  - AWS’s error: ${code([awsError.code, awsError.message].filter(Boolean).join(": "))}`] : []),
];

const steps = (list) =>
  list.flatMap(({ title, console: clicks, cli, note, irreversible }, place) => {
    const indent = " ".repeat(`${place + 1}. `.length);
    return [
      `${place + 1}. ${plain(title)}${irreversible ? " **(can’t be undone)**" : ""}`,
      ...(cli ? ["", ...block(cli, "sh", indent)] : clicks.map((it) => `${indent}- ${plain(it)}`)),
      ...(note ? ["", `${indent}${plain(note)}`] : []),
      "",
    ];
  });

const way = ({ title, basis, leadsTo, remaining, steps: list }, place) => [
  `### ${place + 1}. ${plain(title)}`,
  "",
  `${LEADS[leadsTo].replace(/^./u, (it) => it.toUpperCase())} (${BASES[basis]}).`,
  ...(remaining.length ? [`Still in the way: ${remaining.map(code).join(", ")}.`] : []),
  "",
  ...steps(list),
];

const question = ({ field, because, command }) => [
  `- ${code(field)}: ${plain(because)}`,
  ...(command ? ["", ...block(command, "sh", "  "), ""] : []),
];

const edition = ({ edition: name, editionDetails: { document, from, until, checked } }) => [
  `As of ${plain(name)}: ${plain(document)}, in force since ${from}${until ? ` until ${until}` : ""}. Facts checked on ${checked}.`,
];

/** Markdown of a report; `address` opens its form again. */
export const markdown = (report, address) => {
  const { verdict, input } = report;
  const asked = [...section("Asked for", fields(input?.request)), ...section("Cluster", fields(input?.cluster))];
  const foot = [`[Open this form in the checker](<${encodeURI(decodeURI(address)).replace(/[<>\s]/gu, encodeURIComponent)}>). Not made by AWS, whose own word is final.`, ""];
  const [word, says] = VERDICTS[verdict] ?? ["no answer", "Nothing is asked for, or something can’t be read."];
  const head = [`# ElastiCache upgrade check: ${word}`, ""];
  if (!verdict) {
    const errors = (report.errors ?? []).map(({ field, message }) => `- ${code(field)}: ${plain(message)}`);
    return [...head, says, "", ...section("What can’t be read", errors), ...asked, ...foot].join("\n");
  }
  const of = (...effects) => report.findings.filter((it) => effects.includes(it.effect)).flatMap(finding);
  const runs = report.runsAt && `It runs in the window from ${report.runsAt.start} to ${report.runsAt.end}.`;
  const basis = verdict === "undetermined" ? "" : ` (${BASES[report.verdictBasis]})`;
  return [
    ...head,
    `**${word}**${basis}: ${[says, runs].filter(Boolean).join(" ")}`,
    "",
    ...edition(report),
    "",
    ...asked,
    ...section("What to find out", report.ask.flatMap(question)),
    ...section(verdict === "undetermined" ? "What it may come to" : "Why", of("block", "ask", "defer")),
    ...section("How to carry it out", steps(report.how ?? [])),
    ...section(verdict === "blocked" ? "Ways out, the best first" : "Ways out", report.remedies.flatMap(way)),
    ...section("Warnings", of("warn")),
    ...section("Notes", of("note")),
    ...foot,
  ]
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n");
};
