// The types of both entries, as a user meets them.
import { check, explain, history, read, rules } from "elasticache-upgrade-check";
import type { Input, Report, Rule } from "elasticache-upgrade-check";
import * as engine from "elasticache-upgrade-check/engine";

const input: Input = { edition: "2018", cluster: { engineVersion: "2.8.24", pending: {} }, request: { nodeType: null } };
const report: Report = check(input);
const verdict: "allowed" | "deferred" | "blocked" | "undetermined" = report.verdict;
const [found] = read("{}").clusters;
const again: Report = check({ edition: "2026", ...found?.draft });
const manual: string | undefined = rules().find((rule: Rule) => rule.id === "engine-downgrade")?.manual;
const days: string[] = history(input).map((turn) => turn.date);
const small: engine.Report = engine.check(input);
const same: Report = small;
const titles: string[] = engine.rules().map((rule) => rule.title);
const rule: string | undefined = explain("Cannot modify")[0]?.rule;
export { again, days, manual, rule, same, titles, verdict };
