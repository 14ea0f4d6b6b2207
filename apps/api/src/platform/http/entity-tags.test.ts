import { matchesEntityTag, namesEntityTag, readEntityTags } from "./entity-tags.js";

test.each([
  ['"7"', true],
  [' "7" ', true],
  ['"6", "7"', true],
  ["*", true],
  ['W/"7"', false],
  ['W/"7", "6"', false],
  ["7", false],
  ['"*"', false],
  ['"67"', false],
  ["", false],
])("If-Match: %s matches version 7: %s", (text, isMatch) => {
  expect(matchesEntityTag(readEntityTags(text), "7")).toBe(isMatch);
});

test.each([
  ['"7"', true],
  ['"6", W/"7"', true],
  ["*", true],
  ["7", false],
  ['"67"', false],
  ["", false],
  [undefined, false],
])("If-None-Match: %s names version 7: %s", (text, isNamed) => {
  expect(namesEntityTag(text, "7")).toBe(isNamed);
});
