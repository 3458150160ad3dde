// How many calls a second the JavaScript face takes under Node: `cargo xtask bench`.
import * as all from "../../../dist/npm/all/node.js";
import * as engine from "../../../dist/npm/engine/node.js";

const cluster = {
  id: "sessions", replicationGroup: true, region: "eu-west-1", engine: "redis", engineVersion: "2.8.24",
  clusterMode: "disabled", shards: 1, replicasPerShard: 1, multiAz: true, nodeType: "cache.m3.medium",
  status: "available", transitEncryption: false, atRestEncryption: false, pending: {},
  maintenanceWindow: "sun:05:00-sun:06:00",
};
const pending = [{}, { nodeType: "cache.m3.large" }, { engineVersion: "3.2.4" }, undefined];
const requests = [{ engineVersion: "3.2.4" }, { nodeType: "cache.m3.large" }, { engineVersion: "3.2.4", nodeType: "cache.m3.large" }];
const inputs = pending.flatMap((pending) =>
  requests.flatMap((request) =>
    [true, false].map((applyImmediately) => ({
      edition: "2018", cluster: { ...cluster, pending }, request: { ...request, applyImmediately },
    })),
  ),
);

// Seconds of the processor, not of the clock: other programs on the machine count less.
const rate = (name, call, rounds) => {
  for (let round = 0; round < rounds / 10; round += 1) inputs.forEach(call);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) inputs.forEach(call);
  const { user, system } = process.cpuUsage(start);
  const each = (user + system) / (rounds * inputs.length);
  console.log(`${name}: ${Math.round(1e6 / each).toLocaleString("en")} a second, ${each.toFixed(2)} µs each`);
  return each;
};

const copy = rate("JSON.parse(JSON.stringify(input))", (input) => JSON.parse(JSON.stringify(input)), 10_000);
for (const [entry, { check, verdict }] of Object.entries({ ".": all, "./engine": engine })) {
  const decided = rate(`${entry} verdict()`, (input) => verdict(input), 10_000);
  const checked = rate(`${entry} check()`, (input) => check(input), 2_000);
  console.log(`${entry}: verdict() takes ${(decided / copy).toFixed(1)} times the copy of its input, check() ${(checked / copy).toFixed(1)} times`);
}
