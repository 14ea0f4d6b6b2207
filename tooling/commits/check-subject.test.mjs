import assert from "node:assert/strict";
import { test } from "node:test";
import { problemOfSubject } from "./check-subject.mjs";

test("a subject of 72 characters is refused, one of 71 passes", () => {
  const subject = (/** @type {number} */ length) => "fix(api): ".padEnd(length, "x");
  assert.match(problemOfSubject(subject(72)) ?? "", /72 characters/);
  assert.equal(problemOfSubject(`${subject(71)}\n\nA body may have lines as long as it likes.`), undefined);
});

test("a subject that says no type or no effect is refused", () => {
  for (const subject of ["mend things", "fix(api):", "Fix(api): mends", "fix(api) mends"])
    assert.match(problemOfSubject(subject) ?? "", /type\(room\): effect/);
});

test("what git writes itself passes", () => {
  for (const subject of ["Merge branch 'x'", 'Revert "fix(api): y"', "fixup! fix(api): y"])
    assert.equal(problemOfSubject(subject), undefined);
});
