// How many calls a second the JavaScript face takes under Node: `cargo xtask bench`.
import { check, verdict } from "../../../dist/npm/node.js";

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

const rate = (name, call, rounds) => {
  for (let round = 0; round < rounds / 10; round += 1) inputs.forEach(call);
  const start = process.hrtime.bigint();
  for (let round = 0; round < rounds; round += 1) inputs.forEach(call);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(`${name}: ${Math.round((rounds * inputs.length) / seconds).toLocaleString("en")} a second`);
};

rate("verdict()", (input) => verdict(input), 10_000);
rate("check()", (input) => check(input), 1_000);
