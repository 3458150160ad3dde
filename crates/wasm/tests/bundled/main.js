// A page of a user of the package, for a bundler: both entries, each with its module.
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
const documents = JSON.stringify({ CacheClusters: [{ CacheClusterId: "a", EngineVersion: "2.8.24" }] });

const app = document.querySelector("#app");
const show = (id, text) => app.append(Object.assign(document.createElement("p"), { id, textContent: text }));
show("all", all.check(input).findings[0].rule);
show("read", all.read(documents).clusters[0].id);
show("engine", JSON.stringify(engine.check(input)) === JSON.stringify(all.check(input)) ? engine.verdict(input) : "differs");
app.dataset.ready = "";
