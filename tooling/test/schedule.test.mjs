import assert from "node:assert/strict";
import { test } from "node:test";

import { runTasks } from "./schedule.mjs";

/**
 * @param {import("./schedule.mjs").Task[]} tasks
 * @param {{ lanes?: number, failing?: string[] }} [options]
 */
async function ordered(tasks, { lanes = 2, failing = [] } = {}) {
  /** @type {string[]} */
  const said = [];
  let most = 0;
  let now = 0;
  await runTasks(tasks, {
    lanes,
    run: async ({ name }) => {
      said.push(`+${name}`);
      most = Math.max(most, ++now);
      // One turn of the loop a letter: what ends first is the shortest name.
      for (let turn = 0; turn < name.length; turn += 1) await new Promise((next) => setImmediate(next));
      now -= 1;
      said.push(`-${name}`);
      return !failing.includes(name);
    },
    skip: ({ name }, need) => void said.push(`${name} without ${need}`),
  });
  return { said: said.join(" "), most };
}

test("the first of the list begins first, and no more run at once than there are lanes", async () => {
  const { said, most } = await ordered([{ name: "aaaa" }, { name: "bb" }, { name: "c" }]);
  assert.equal(said, "+aaaa +bb -bb +c -c -aaaa");
  assert.equal(most, 2);
});

test("a task waits for what it needs while another goes ahead", async () => {
  const { said } = await ordered([{ name: "late", needs: ["first"] }, { name: "first" }, { name: "x" }]);
  assert.equal(said, "+first +x -x -first +late -late");
});

test("what needs something that failed is skipped with it named, and so is what needs that", async () => {
  const tasks = [{ name: "c", needs: ["b"] }, { name: "b", needs: ["a"] }, { name: "a" }];
  const { said } = await ordered(tasks, { failing: ["a"] });
  assert.equal(said, "+a -a b without a c without b");
});

test("a need that nobody asked to run counts as met", async () => {
  assert.equal((await ordered([{ name: "b", needs: ["a"] }])).said, "+b -b");
});

test("tasks that wait for one another are refused, not waited for", async () => {
  const circle = [
    { name: "a", needs: ["b"] },
    { name: "b", needs: ["a"] },
  ];
  await assert.rejects(ordered(circle), /wait for one another: a, b/);
});

test("an error in one ends the whole, so that it is seen", async () => {
  const broken = runTasks([{ name: "a" }], {
    lanes: 1,
    run: () => Promise.reject(new Error("out of disk")),
    skip: () => undefined,
  });
  await assert.rejects(broken, /out of disk/);
});
