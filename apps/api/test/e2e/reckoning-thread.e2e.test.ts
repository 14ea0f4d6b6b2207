import { conductivityExample } from "@interphase/protocols/testing";
import { ReckoningRow } from "../../src/protocols/reckoning/reckoning-row.js";
import { ReckoningThread } from "../../src/protocols/reckoning/reckoning-thread.js";

const good = { name: "problems", input: conductivityExample } as const;
/** One whose halvings take much longer than the time that the tests give it. */
const slow = { name: "problems", input: { ...conductivityExample, steps: stepsOf(4_000) } } as const;

function stepsOf(count: number): readonly object[] {
  const [step] = conductivityExample.steps;
  return Array.from({ length: count }, (_, index) => ({ ...step, id: `s${String(index)}` }));
}

test("a document that takes too long is given up, and the next one is looked at by another thread", async () => {
  const thread = new ReckoningThread();
  expect(await thread.run(slow, 0.001)).toEqual({ how: "too-slow" });
  expect(await thread.run(good, 60)).toEqual({ how: "answered", answer: [] });
  await thread.close();
});

test("a thread without memory left does not take the process with it", async () => {
  const thread = new ReckoningThread(2);
  expect(await thread.run(slow, 60)).toEqual({ how: "lost" });
  await thread.close();
});

test("a document nested too deep to be handed over is refused, and the next one is looked at", async () => {
  const thread = new ReckoningThread();
  let deep: object = {};
  for (let index = 0; index < 200_000; index += 1) deep = { deep };
  expect(await thread.run({ name: "problems", input: deep }, 60)).toEqual({ how: "lost" });
  expect(await thread.run(good, 60)).toEqual({ how: "answered", answer: [] });
  await thread.close();
});

test("of one asker few wait, and those of others have their turn between them", async () => {
  const row = new ReckoningRow();
  const ended: string[] = [];
  const take = async (asker: string) => {
    const { how } = await row.take(asker, good);
    if (how === "answered") ended.push(asker);
    return how;
  };
  const all = await Promise.all([take("a"), take("a"), take("a"), take("a"), take("b")]);
  expect(all).toEqual(["answered", "answered", "answered", "full", "answered"]);
  const many = await Promise.all(Array.from({ length: 20 }, (_, index) => take(`v${String(index)}`)));
  expect(many.filter((how) => how === "full")).toHaveLength(3);
  await row.close();
});
