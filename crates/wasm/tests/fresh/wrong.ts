// Each line is an error that the types must find.
import { read } from "elasticache-upgrade-check/engine";
import * as all from "elasticache-upgrade-check";
import * as engine from "elasticache-upgrade-check/engine";

all.check({ edition: "2018", cluster: { engineVersoin: "3.2.4" } });
engine.check({ edition: "2018", cluster: { engine: "mysql" } });
engine.rules().map((rule) => rule.manual);
export { read };
