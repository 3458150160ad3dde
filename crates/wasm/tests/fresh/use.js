// What a user of the package writes.
import * as all from "elasticache-upgrade-check";
import * as engine from "elasticache-upgrade-check/engine";

const input = {
  edition: "2018",
  cluster: {
    id: "sessions", replicationGroup: true, engineVersion: "2.8.24", clusterMode: "disabled", nodeType: "cache.m3.medium",
    status: "available", pending: { nodeType: "cache.m3.large" },
  },
  request: { engineVersion: "3.2.4", applyImmediately: true },
};
const later = { ...input, request: { engineVersion: "3.2.4" } };
const document = JSON.stringify({ CacheClusters: [{ CacheClusterId: "a", EngineVersion: "2.8.24" }] });

console.log(all.check(input).verdict, all.verdict(later), all.read(document).clusters.length);
console.log(engine.check(input).verdict, engine.verdict(later));
