// `./engine` under Node: the same answers as those of the entry with everything, of another build.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as all from "../../../dist/npm/all/node.js";
import * as engine from "../../../dist/npm/engine/node.js";

const cases = new URL("../../../tests/cases/", import.meta.url);
const inputs = readdirSync(cases).filter((name) => name.endsWith(".md")).flatMap((name) =>
  [...readFileSync(new URL(name, cases), "utf8").matchAll(/^```json\n(.*?)^```/gms)].map(([, text]) => JSON.parse(text)),
);

/** What a call gives, or throws, as one text: the order of members counts. */
const said = (call) => {
  try {
    return JSON.stringify(call());
  } catch (error) {
    assert.ok(error instanceof Error);
    return JSON.stringify([error.code, error.field, error.message]);
  }
};

test("exports everything but the reader of documents", () => {
  assert.deepEqual(Object.keys(all).filter((name) => !(name in engine)), ["read"]);
  assert.deepEqual(Object.keys(engine).filter((name) => !(name in all)), []);
});

test("answers every case as the other entry does", () => {
  assert.ok(inputs.length >= 300, `${inputs.length} cases`);
  for (const input of inputs) {
    for (const name of ["check", "verdict", "history"]) {
      assert.equal(said(() => engine[name](input)), said(() => all[name](input)), JSON.stringify(input));
    }
  }
});

test("lists the same, but for the manuals", () => {
  const without = (list) => list.map(({ manual, ...rest }) => (assert.ok(manual), rest));
  assert.deepEqual(engine.rules(), without(all.rules()));
  const refusal = "Cannot modify redis from 3.2.10 to 3.2.4";
  assert.ok(engine.explain(refusal).length > 0);
  assert.deepEqual(engine.explain(refusal), without(all.explain(refusal)));
  assert.deepEqual(engine.editions(), all.editions());
  assert.deepEqual(engine.changes("2018", "2026"), all.changes("2018", "2026"));
});

test("nothing that a caller can pass breaks it", () => {
  const cyclic = {};
  cyclic.cluster = cyclic;
  let deep = [];
  for (let depth = 0; depth < 2_000; depth += 1) deep = [deep];
  const odd = [
    undefined, null, 1, "text", true, Symbol("s"), 1n, [], () => {}, cyclic, NaN, deep, "\ud800", { "\ud800": 1 },
    { edition: "\ud83d\ude00" }, { edition: "2018", cluster: { offeredVersions: [{ deep }] } },
    { edition: "2018", cluster: { shards: 2 ** 60 } }, { edition: "2018", cluster: { shards: 1e300 } },
    { edition: "2018", cluster: { id: "\u0000\"\\\n\u2028" } }, { edition: "2018", cluster: { "": 1 } },
  ];
  for (const input of odd) {
    for (const { check } of [all, engine]) {
      assert.throws(() => check(input), (error) => error instanceof Error && error.code !== undefined);
    }
    assert.equal(said(() => engine.check(input)), said(() => all.check(input)));
  }
  assert.equal(engine.verdict(inputs[0]), all.verdict(inputs[0]));
});
