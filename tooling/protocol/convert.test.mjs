import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

/** @type {string} */
let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), "interphase-protocol-"));
});
after(() => rm(home, { recursive: true, force: true }));

/** @param {...string} args */
function protocol(...args) {
  const command = [join(import.meta.dirname, "protocol.mjs"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** @param {string} name @param {unknown} content */
async function file(name, content) {
  const path = join(home, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

test("an experiment of PyBaMM becomes a file of aurora-unicycler in the output, its losses beside it", async () => {
  const path = await file("experiment.json", ["Charge at 2 mA until 4.2 V"]);
  const { status, stdout, stderr } = protocol("convert", path, "--from", "pybamm", "--to", "unicycler");
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).method[0].current_mA, 2);
  assert.match(stderr, /\/: approximated: How often a point is recorded/);
});

test("a settings file of BioLogic is written as its bytes, with the capacity that was entered", async () => {
  const path = await file("rates.json", ["Charge at C/10 until 4.2 V"]);
  const out = join(home, "rates.mps");
  const { status } = protocol(
    "convert",
    path,
    "--from",
    "pybamm",
    "--to",
    "biologic",
    "--parameter",
    "capacity=2",
    "--out",
    out,
  );
  assert.equal(status, 0);
  const bytes = await readFile(out);
  assert.match(bytes.toString("latin1"), /^EC-LAB SETTING FILE\r\n/);
  assert.ok(bytes.includes(Buffer.from("ctrl1_val           200.000", "latin1")));
});

test("a file that loses what safety hangs on is written only when that is acknowledged", async () => {
  const path = await file("hold.json", ["Charge at 4.2 V for 1 h"]);
  const args = ["convert", path, "--from", "pybamm", "--to", "json"];
  const refused = protocol(...args);
  assert.equal(refused.status, 1);
  assert.equal(refused.stdout, "");
  assert.match(refused.stderr, /\/0: approximated, safety: .*-4\.2/);
  assert.equal(protocol(...args, "--acknowledge", "safety").status, 0);
});

test("text that PyBaMM refuses is refused with its rule, in the language asked for", async () => {
  const path = await file("two.json", ["Hold at 4.2 V until 5 mA until C/50"]);
  const args = ["convert", path, "--from", "pybamm", "--to", "json"];
  const { status, stderr } = protocol(...args);
  assert.equal(status, 1);
  assert.match(stderr, /^\/0: .*“ until ” stands once/);
  assert.match(protocol(...args, "--language", "zh").stderr, /只出现一次/);
});

test("wrong arguments end with 2 and say how it is asked", async () => {
  const path = await file("rest.json", ["Rest for 1 h"]);
  for (const args of [["draw"], ["convert", path, "--from", "pybamm", "--to", "docx"]]) {
    const { status, stderr } = protocol(...args);
    assert.equal(status, 2);
    assert.match(stderr, /npm run protocol -- convert/);
  }
});
