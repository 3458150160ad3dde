// The package as npm packs it: what is in it, and a fresh project that installs and uses it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../../dist/npm", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "upgrade-check-"));
after(() => rmSync(project, { recursive: true }));

const run = (program, ...options) => execFileSync(program, options, { cwd: project, encoding: "utf8" });
const [packed] = JSON.parse(run("npm", "pack", "--json", built));

test("lists exactly what it should", () => {
  const entry = ["browser.js", "checker.js", "checker_bg.wasm", "index.d.ts", "node.js"];
  assert.deepEqual(packed.files.map((file) => file.path).sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", ...entry.map((file) => `all/${file}`), ...entry.map((file) => `engine/${file}`),
    "package.json", "schema/acknowledgements.json", "schema/input.json", "schema/report.json",
  ]);
});

test("is installed into a fresh project without a network, and nothing else with it", () => {
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`);
  const listed = JSON.parse(run("npm", "ls", "--all", "--json"));
  assert.deepEqual(Object.keys(listed.dependencies), ["elasticache-upgrade-check"]);
  assert.equal(listed.dependencies["elasticache-upgrade-check"].dependencies, undefined);
  const manifest = JSON.parse(run("node", "--print", "JSON.stringify(require('elasticache-upgrade-check/package.json'))"));
  assert.equal(manifest.scripts, undefined);
  assert.equal(run("node", "--print", "require('elasticache-upgrade-check/schema/report.json').title"), "Report\n");
});

test("both entries run there", () => {
  cpSync(fileURLToPath(new URL("fresh", import.meta.url)), project, { recursive: true });
  assert.equal(run("node", "use.js"), "blocked deferred 1\nblocked deferred\n");
});

test("both entries' types hold there", () => {
  // The compiler that `cargo xtask setup` installs: the command puts it first in PATH.
  const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--types", ""];
  run("tsc", ...options, "types.ts");
  assert.throws(() => run("tsc", ...options, "wrong.ts"), (error) => {
    const lines = error.stdout.trim().split("\n").filter((line) => line.startsWith("wrong.ts"));
    assert.deepEqual(lines.map((line) => line.match(/TS\d+/)[0]), ["TS2305", "TS2561", "TS2322", "TS2339"]);
    return true;
  });
});
