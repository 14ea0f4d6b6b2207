import { isOwnWord, lengthOf } from "./password-rules";

test.each([
  ["correct horse", 13],
  ["e\u0301e\u0301", 2],
  ["🔋🔋🔋", 3],
  ["固态电池", 4],
])("counts %s as a person would", (password, length) => {
  expect(lengthOf(password)).toBe(length);
});

test.each([
  ["mei.lin@kestrel.example", true],
  ["Mei Lin 2026!", true],
  ["mei.lin123456", true],
  ["a quiet harbour at dawn", false],
])("knows whether %s is a word about oneself: %s", (password, isOwn) => {
  expect(isOwnWord(password, ["mei.lin@kestrel.example", "Mei Lin"])).toBe(isOwn);
});
