// For Node, which doesn't fetch from the disk.
import { readFile } from "node:fs/promises";

import { initSync } from "./checker.js";

initSync({ module: await readFile(new URL("./checker_bg.wasm", import.meta.url)) });

export { changes, check, editions, explain, history, rules, verdict } from "./checker.js";
