import { ReadingTurns } from "./reading-turns.js";
import { mostWaitingOfOrganisation } from "./upload-limits.js";

const stays = new AbortController().signal;

/** Takes a turn and notes its end under a name. */
function queueUp(turns: ReadingTurns, ended: string[], organisation: string, name: string, signal = stays) {
  return turns.take(organisation, signal).then((how) => ended.push(`${name} ${how}`));
}

/** Lets whatever can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("an organisation that has its places waits, and another does not wait for it", async () => {
  const turns = new ReadingTurns({ atOnce: 3, atOnceOfOrganisation: 2 });
  const ended: string[] = [];
  for (const name of ["a1", "a2", "a3", "a4"]) void queueUp(turns, ended, "a", name);
  void queueUp(turns, ended, "b", "b1");
  void queueUp(turns, ended, "c", "c1");
  await settle();
  expect(ended).toEqual(["a1 turn", "a2 turn", "b1 turn"]);
  turns.release("b");
  await settle();
  expect(ended.at(-1)).toBe("c1 turn");
  turns.release("a");
  turns.release("a");
  await settle();
  expect(ended.slice(4)).toEqual(["a3 turn", "a4 turn"]);
});

test("whoever leaves does not take a turn from the next", async () => {
  const turns = new ReadingTurns({ atOnce: 1, atOnceOfOrganisation: 1 });
  const ended: string[] = [];
  const leaving = new AbortController();
  void queueUp(turns, ended, "a", "first");
  void queueUp(turns, ended, "a", "leaver", leaving.signal);
  void queueUp(turns, ended, "a", "last");
  leaving.abort();
  await settle();
  turns.release("a");
  await settle();
  expect(ended).toEqual(["first turn", "leaver left", "last turn"]);
});

test("no organisation fills the waiting room, and another still gets in", async () => {
  const turns = new ReadingTurns({ atOnce: 1, atOnceOfOrganisation: 1 });
  const ended: string[] = [];
  for (let n = 0; n <= mostWaitingOfOrganisation + 1; n += 1)
    void queueUp(turns, ended, "a", `a${String(n)}`);
  void queueUp(turns, ended, "b", "b");
  await settle();
  expect(ended).toEqual(["a0 turn", `a${String(mostWaitingOfOrganisation + 1)} full`]);
  turns.release("a");
  for (let n = 0; n < mostWaitingOfOrganisation; n += 1) turns.release("a");
  await settle();
  expect(ended.at(-1)).toBe("b turn");
});
