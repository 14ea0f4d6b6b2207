import { conductivityExample } from "@interphase/protocols/testing";
import { ProtocolReckoner } from "../reckoning/protocol-reckoner.service.js";
import { ProtocolProblems } from "./protocol-problems.service.js";

const textOf = (sha256: string, change: object = {}) => ({
  sha256,
  document: JSON.stringify({ ...conductivityExample, ...change }),
});

const reckoner = new ProtocolReckoner();
afterAll(() => reckoner.onApplicationShutdown());

test("a text that is read again is not looked through again, and another text is", async () => {
  const problems = new ProtocolProblems(reckoner);
  const found = await problems.of("me", textOf("a", { kind: "guess" }));
  expect(found).not.toEqual([]);
  expect(await problems.of("me", textOf("a", { kind: "guess" }))).toBe(found);
  expect(await problems.of("me", textOf("b"))).toEqual([]);
});

test("what is kept of texts has an end: who saves many only makes the oldest be looked through again", async () => {
  const problems = new ProtocolProblems(reckoner);
  const of = (sha256: string) => problems.of("me", textOf(sha256, { format: 1 }));
  const found = await of("a");
  for (let index = 0; index < 49; index += 1) await of(`b${String(index)}`);
  expect(await of("a")).toBe(found);
  for (let index = 0; index < 50; index += 1) await of(`c${String(index)}`);
  expect(await of("a")).not.toBe(found);
});

test("who has many texts looked through at once is told so as a problem, and the text is looked through when asked again", async () => {
  const problems = new ProtocolProblems(reckoner);
  const all = await Promise.all(["a", "b", "c", "d"].map((each) => problems.of("me", textOf(each))));
  expect(all.map((each) => each.map(({ code }) => code))).toEqual([
    [],
    [],
    [],
    ["document.not-looked-through"],
  ]);
  expect(await problems.of("me", textOf("d"))).toEqual([]);
});
