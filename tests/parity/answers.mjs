// Answers inputs, one a line, by the npm package's entry that is named: a report or an error, one a line, as JavaScript writes it.
import { readSync, writeSync } from "node:fs";

const { check } = await import(process.argv[2]);

const answer = (line) => {
  try {
    return JSON.stringify(check(JSON.parse(line)));
  } catch ({ code, field, message }) {
    return JSON.stringify({ code, field, message });
  }
};

const write = (bytes) => {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
};

const buffer = Buffer.alloc(1 << 18);
const decoder = new TextDecoder();
let rest = "";
for (let read; (read = readSync(0, buffer)) > 0; ) {
  const lines = (rest + decoder.decode(buffer.subarray(0, read), { stream: true })).split("\n");
  rest = lines.pop();
  if (lines.length > 0) write(Buffer.from(lines.map(answer).join("\n") + "\n"));
}
