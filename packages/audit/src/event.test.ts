import fc from "fast-check";
import { actionClassOf, composeEvent, sha256OfText } from "@interphase/audit";
import { eventInputOf } from "@interphase/audit/testing";

test("what an auditor of another scope sees names neither the act, nor its target, nor a fact", () => {
  const { summary, payload } = composeEvent(eventInputOf(1, { facts: { mineral: "cobalt" } }));
  expect(Object.keys(JSON.parse(summary) as object)).toEqual([
    "actionClass",
    "actor",
    "occurredAt",
    "onBehalfOf",
    "outcome",
    "scope",
  ]);
  expect(summary).not.toMatch(/upload|cobalt|0000000000bb|0000000000cc/);
  expect(payload).toMatch(/sourcing-plans.upload.*cobalt.*0000000000cc.*0000000000bb/);
});

test("the same act with another salt has another hash, so that a payload cannot be guessed from it", () => {
  const hashOf = (salt: string) => sha256OfText(composeEvent(eventInputOf(1, { salt })).payload);
  expect(hashOf("00".repeat(16))).not.toBe(hashOf("01".repeat(16)));
});

test("no fact keeps an act from being recorded: whatever a text holds, there is a canonical line of it", () => {
  const fact = fc.oneof(fc.string({ unit: "binary", maxLength: 700 }), fc.double(), fc.boolean());
  fc.assert(
    fc.property(fact, fc.string({ unit: "binary", maxLength: 700 }), (value, id) => {
      const texts = composeEvent(eventInputOf(1, { facts: { value }, target: { kind: "thing", id } }));
      expect(`${texts.summary}${texts.payload}`).not.toMatch(/[\n\r]|\\u0000|\p{Surrogate}/u);
      expect(JSON.parse(texts.payload)).toMatchObject({ action: "sourcing-plans.upload" });
    }),
  );
});

test.each(["", "Upload", "a..b", "a b", "a.b}"])("refuses %j as an action", (action) => {
  expect(() => composeEvent(eventInputOf(1, { action }))).toThrow("no action");
});

test("the class of an action is the room it happened in", () => {
  expect(actionClassOf("sourcing-plans.export-csv")).toBe("sourcing-plans");
});
