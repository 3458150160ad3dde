// The JavaScript face under Node, as the package gives it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { changes, check, editions, explain, history, read, rules, verdict } from "../../../dist/npm/all/node.js";

const blocked = {
  edition: "2018",
  now: "2026-11-22T10:00:00Z",
  cluster: {
    id: "sessions", replicationGroup: true, region: "eu-west-1",
    engine: "redis", engineVersion: "2.8.24", clusterMode: "disabled",
    shards: 1, replicasPerShard: 1, multiAz: true, nodeType: "cache.m3.medium", status: "available",
    transitEncryption: false, atRestEncryption: false,
    parameterGroup: "default.redis2.8", reservedMemoryPercent: 25,
    allowedNodeTypes: ["cache.m3.large"],
    pending: { nodeType: "cache.m3.large" },
    maintenanceWindow: "sun:05:00-sun:06:00",
  },
  request: { engineVersion: "3.2.4", applyImmediately: true },
};

const fault = (action) => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof Error);
    return { code: error.code, field: error.field, message: error.message };
  }
  assert.fail("nothing was thrown");
};

test("a pending scale-up blocks an immediate upgrade, with three ways out", () => {
  const report = check(blocked);
  assert.equal(report.verdict, "blocked");
  assert.equal(report.verdictBasis, "stated");
  assert.equal(report.edition, "2018");
  assert.deepEqual(report.findings.filter((it) => it.effect === "block").map((it) => it.rule), ["scale-up-pending"]);
  assert.deepEqual(
    report.remedies.map((it) => [it.id, it.leadsTo]),
    [["schedule-for-window", "deferred"], ["wait-for-window", "allowed"], ["combine", "allowed"]],
  );
  const asks = (way) => way.steps.find((step) => step.api?.Action === "ModifyReplicationGroup");
  assert.equal(
    asks(report.remedies[0]).cli,
    "aws elasticache modify-replication-group --replication-group-id sessions --engine-version 3.2.4 --no-apply-immediately --region eu-west-1",
  );
  assert.deepEqual(asks(report.remedies[2]).api, {
    Action: "ModifyReplicationGroup", ReplicationGroupId: "sessions", CacheNodeType: "cache.m3.large",
    EngineVersion: "3.2.4", ApplyImmediately: true,
  });
});

test("a deferred change names its window", () => {
  const report = check({ ...blocked, request: { engineVersion: "3.2.4" } });
  assert.equal(report.verdict, "deferred");
  assert.deepEqual(report.runsAt, { start: "2026-11-29T05:00:00Z", end: "2026-11-29T06:00:00Z", open: false });
  assert.ok(report.how.length > 0);
});

test("null and undefined mean omitted, and what is omitted is asked for", () => {
  const cluster = { engineVersion: "2.8.24", clusterMode: "disabled", pending: null, multiAz: undefined };
  const report = check({ edition: "2018", cluster, request: { engineVersion: "3.2.4", applyImmediately: true } });
  assert.equal(report.verdict, "undetermined");
  assert.equal(report.ask[0].field, "cluster.pending");
  assert.match(report.ask[0].because, /blocked if a scale-up is pending/i);
  assert.match(report.ask[0].command, /^aws elasticache describe-cache-clusters/);
});

test("an input is what its JSON says", () => {
  assert.equal(check({ ...blocked, now: new Date("2026-11-22T10:00:00Z") }).verdict, "blocked");
});

test("the verdict alone is that of the report", () => {
  assert.equal(verdict(blocked), "blocked");
  assert.equal(verdict({ ...blocked, request: { engineVersion: "3.2.4" } }), "deferred");
});

test("bad input is an error that says what, where and what is accepted", () => {
  assert.deepEqual(fault(() => check({})), {
    code: "missing", field: "edition", message: "edition is missing; accepted: one of the editions: 2018, 2026, or a day from 2016-03-24 to 2026-11-22 such as 2021-06-01",
  });
  const misspelt = fault(() => check({ edition: "2018", cluster: { engineVersoin: "3.2.4" } }));
  assert.equal(misspelt.code, "unknown-field");
  assert.equal(misspelt.field, "cluster.engineVersoin");
  assert.match(misspelt.message, /nearest: cluster\.engineVersion$/);
  assert.equal(fault(() => check({ edition: "2018", cluster: { engineVersion: 3.2 } })).code, "invalid");
  assert.equal(fault(() => check({ edition: "2018", cluster: { id: "a--b" } })).field, "cluster.id");
  const both = fault(() => check({ edition: "2018", cluster: { replicationGroup: false, multiAz: true } }));
  assert.equal(both.code, "contradiction");
});

test("nothing that a caller can pass breaks it", () => {
  const cyclic = {};
  cyclic.cluster = cyclic;
  const odd = [
    undefined, null, 1, "text", true, Symbol("s"), 1n, [], () => {}, new Map([["edition", "2018"]]), cyclic, NaN,
    { edition: 2018 }, { edition: Symbol("s") }, { edition: "2018", cluster: "x" }, { edition: "2018", now: 1n },
    { edition: "2018", cluster: { allowedNodeTypes: [1] } }, { edition: "2018", cluster: { shards: 1.5 } },
    { edition: "2018", cluster: { shards: 2 ** 60 } }, { get edition() { throw new Error("no"); } },
    { edition: "2018", cluster: { pending: 1 } }, { edition: "2018", request: { applyImmediately: "yes" } },
  ];
  for (const input of odd) {
    const { message } = fault(() => check(input));
    assert.ok(message.length > 0);
  }
  assert.equal(check(blocked).verdict, "blocked");
});

const today = {
  edition: "2026",
  cluster: {
    id: "carts", replicationGroup: true, engineVersion: "5.0.6", clusterMode: "disabled", replicasPerShard: 1,
    automaticFailover: true, nodeType: "cache.r4.large", status: "available", parameterGroup: "default.redis5.0",
    globalDatastore: false, pending: {},
  },
  request: { engineVersion: "7.1", applyImmediately: true },
};

test("judges a cluster of today", () => {
  assert.equal(check(today).verdict, "allowed");
  const both = check({ ...today, request: { ...today.request, nodeType: "cache.r7g.large" } });
  assert.equal(both.verdict, "blocked");
  assert.equal(both.findings[0].rule, "node-type-needs-newer-engine");
  const first = both.remedies[0];
  assert.deepEqual([first.id, first.leadsTo], ["upgrade-first", "allowed"]);
  const commands = first.steps.map((step) => step.cli).filter(Boolean).filter((cli) => cli.includes("modify"));
  assert.equal(commands.length, 2);
  assert.match(commands[0], /--engine-version 7\.1/);
  assert.match(commands[1], /--cache-node-type cache\.r7g\.large/);
  const lone = { edition: "2026", cluster: { id: "n", replicationGroup: false, engineVersion: "7.1", pending: {} } };
  const valkey = check({ ...lone, request: { engine: "valkey", engineVersion: "8.0", applyImmediately: true } });
  assert.equal(valkey.remedies[0].id, "create-group-from-node");
});

test("answers as of a day, and tells when the answer changed", () => {
  const cluster = { engineVersion: "3.2.10", clusterMode: "enabled", globalDatastore: false, parameterGroup: "default.redis3.2.cluster.on", pending: {} };
  const request = { engineVersion: "4.0.10", applyImmediately: true };
  assert.equal(verdict({ edition: "2018-08-19", cluster, request }), "blocked");
  assert.equal(verdict({ edition: "2018-08-20", cluster, request }), "allowed");
  const [turn] = history({ edition: "2018", cluster, request });
  assert.deepEqual([turn.date, turn.before, turn.after], ["2018-08-20", "blocked", "allowed"]);
  assert.equal(turn.rule, "engine-change-on-cluster-mode-enabled");
  const found = changes("2018", "2018-08-20");
  assert.ok(found.some((it) => it.rule === "engine-change-on-cluster-mode-enabled" && !it.began));
  assert.equal(fault(() => changes("2018", "tomorrow")).field, "edition");
});

test("explains what AWS refused, and words a refusal as AWS does", () => {
  const [found] = explain("Cannot modify redis from 3.2.10 to 3.2.4");
  assert.equal(found.rule, "engine-downgrade");
  assert.equal(found.code, "InvalidParameterCombination");
  assert.deepEqual(explain("Rate exceeded"), []);
  const report = check({ ...today, request: { engineVersion: "4.0.10", applyImmediately: true } });
  assert.equal(report.findings[0].awsError.message, "Cannot modify redis from 5.0.6 to 4.0.10");
});

test("reads what the AWS CLI prints", () => {
  const text = JSON.stringify({
    CacheClusters: [{
      CacheClusterId: "lone", CacheNodeType: "cache.m3.medium", Engine: "redis", EngineVersion: "2.8.24",
      CacheClusterStatus: "available", NumCacheNodes: 1, PreferredMaintenanceWindow: "sun:05:00-sun:06:00",
      PendingModifiedValues: {}, ARN: "arn:aws:elasticache:eu-west-1:111122223333:cluster:lone",
    }],
  });
  const reading = read(text);
  assert.equal(reading.clusters.length, 1);
  assert.equal(reading.clusters[0].id, "lone");
  assert.equal(reading.clusters[0].draft.cluster.engineVersion, "2.8.24");
  assert.ok(!JSON.stringify(reading).includes("111122223333"));
  const report = check({ edition: "2018", ...reading.clusters[0].draft, request: { engineVersion: "3.2.4", applyImmediately: true } });
  assert.notEqual(report.verdict, "blocked");
});

test("a plan says what it is about to do", () => {
  const plan = readFileSync(new URL("../../../tests/fixtures/terraform/downgrade.json", import.meta.url), "utf8");
  const [found] = read(plan).clusters;
  assert.deepEqual(found.planned, {
    tool: "terraform", address: "aws_elasticache_replication_group.carts", action: "replace",
    because: ["engine_version would go down from 7.0 to 6.2"],
  });
  assert.equal(check({ ...found.draft, edition: "2026" }).verdict, "blocked");
  const [command] = read("aws elasticache modify-cache-cluster --cache-cluster-id a --engine-version 7.1").clusters;
  assert.equal(command.planned.tool, "command");
  assert.deepEqual(command.draft.request, { engineVersion: "7.1", addressedTo: "cache-cluster", applyImmediately: false });
  assert.equal(read('{"CacheClusterId": "a"}').clusters[0].planned, null);
});

test("a document that can't be read says where", () => {
  try {
    read('{\n  "CacheClusters": [,]\n}');
    assert.fail("nothing was thrown");
  } catch (error) {
    assert.equal(error.code, "unreadable");
    assert.equal(error.line, 2);
    assert.ok(error.column > 1);
  }
});

test("every document of the AWS CLI comes across whole", () => {
  const folder = new URL("../../../tests/fixtures/aws/", import.meta.url);
  let counted = 0;
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const reading = read(readFileSync(new URL(file, folder), "utf8"));
    counted += reading.clusters.filter(({ draft }) => draft.cluster.shards > 0).length;
  }
  assert.ok(counted > 3, "a group has its shards counted");
});

test("rules and editions describe themselves", () => {
  const ids = rules().map((rule) => rule.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const rule of rules()) {
    assert.ok(rule.title && rule.manual && rule.sources.length > 0, rule.id);
  }
  assert.ok(ids.includes("scale-up-pending"));
  assert.deepEqual(editions().map((it) => [it.id, it.from, it.until]), [["2018", "2018-04-20", "2018-08-20"], ["2026", "2026-06-30", null]]);
});
