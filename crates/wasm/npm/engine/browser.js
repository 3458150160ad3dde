// For browsers, and for bundlers, which find the module by the address in checker.js.
import load from "./checker.js";

await load();

export { changes, check, editions, explain, history, rules, verdict } from "./checker.js";
