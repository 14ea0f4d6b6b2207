import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { test } from "node:test";

const home = resolve(import.meta.dirname, "../../packages/protocols");

test("each example of the package's README runs as it stands and prints what it says", async () => {
  const readme = await readFile(resolve(home, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, source = ""]) => source);
  assert.equal(examples.length, 2);
  for (const source of examples) {
    const command = ["--input-type=module", "--eval", source];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: home, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const said = [...source.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line = ""]) => line);
    const printed = stdout.trimEnd().split("\n");
    assert.equal(printed.length, said.length);
    for (const [index, line] of said.entries()) {
      const [first = ""] = [printed[index]];
      assert.ok(
        line === first || (/^[:,]/.test(line.slice(first.length)) && line.startsWith(first)),
        `${line} | ${first}`,
      );
    }
  }
});
