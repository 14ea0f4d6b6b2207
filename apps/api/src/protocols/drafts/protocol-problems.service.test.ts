import { conductivityExample } from "@interphase/protocols/testing";
import { ProtocolProblems } from "./protocol-problems.service.js";

const textOf = (sha256: string, change: object = {}) => ({
  sha256,
  document: JSON.stringify({ ...conductivityExample, ...change }),
});

test("a text that is read again is not looked through again, and another text is", () => {
  const problems = new ProtocolProblems();
  const found = problems.of(textOf("a", { kind: "guess" }));
  expect(found).not.toEqual([]);
  expect(problems.of(textOf("a", { kind: "guess" }))).toBe(found);
  expect(problems.of(textOf("b"))).toEqual([]);
});

test("what is kept of texts has an end: who saves many only makes the oldest be looked through again", () => {
  const problems = new ProtocolProblems();
  const found = problems.of(textOf("a", { kind: "guess" }));
  for (let index = 0; index < 49; index += 1) problems.of(textOf(`b${String(index)}`, { format: 1 }));
  expect(problems.of(textOf("a", { kind: "guess" }))).toBe(found);
  for (let index = 0; index < 50; index += 1) problems.of(textOf(`c${String(index)}`, { format: 1 }));
  expect(problems.of(textOf("a", { kind: "guess" }))).not.toBe(found);
});
