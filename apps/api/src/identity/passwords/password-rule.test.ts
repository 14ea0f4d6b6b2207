import fc from "fast-check";
import { judgePassword } from "./password-rule.js";

const owner = { email: "mina.halla@cells.example", displayName: "Mina Halla" };

test.each([
  ["a short one", "k7#pQ2vL!x9", ["too-short"]],
  ["one of 1,025 characters", "k7 pQ2vL9x".repeat(103).slice(0, 1025), ["too-long"]],
  ["one from a breach", "1qaz2wsx3edc4rfv", ["breached"]],
  ["one from a breach in other letters", "PassWord1234", ["breached"]],
  ["a common word with decoration", "Password123!", ["breached"]],
  ["a common word with a year and signs", "unicorn-2026!", ["breached"]],
  ["the same letter", "aaaaaaaaaaaaaaaa", ["breached", "repeated"]],
  ["a short piece over and over", "xk7xk7xk7xk7xk7", ["repeated"]],
  ["a known word twice", "sunshine7sunshine7", ["repeated"]],
  ["characters in a row", "mnopqrstuvwxyz", ["repeated"]],
  ["the owner's name", "MinaHalla2026", ["personal"]],
  ["the owner's e-mail", "mina.halla@cells.example", ["personal"]],
  ["the product's name", "interphase-42x", ["personal"]],
])("%s is refused, and said why", (_, password, reasons) => {
  expect(judgePassword(password, owner)).toEqual(reasons);
});

test.each([
  "correct horse battery staple",
  "四匹马在雨中慢慢地走过桥头去了",
  "tungsten lamp over quiet water",
  "q7Lw-82nd-vvRt",
  "Mina walks to the harbour at six",
])("%s is accepted without any kind of character asked for", (password) => {
  expect(judgePassword(password, owner)).toEqual([]);
});

test("the same password typed with composed or decomposed letters is judged alike", () => {
  const text = "één lamp té veel";
  expect(judgePassword(text.normalize("NFD"), owner)).toEqual(judgePassword(text.normalize("NFC"), owner));
  expect(Array.from("éééééééééééa".normalize("NFD")).length).toBeGreaterThan(12);
  expect(judgePassword("éxéyéz7éwé!".normalize("NFD"), owner)).toContain("too-short");
});

test("random passwords are accepted: the list refuses nobody by chance", () => {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".split("");
  const random = fc.string({ unit: fc.constantFrom(...letters), minLength: 16, maxLength: 40 });
  fc.assert(
    fc.property(random, (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 8);
      return judgePassword(password, { email: "zz@q.example", displayName: "Z" }).length === 0;
    }),
  );
});

test("every text is judged, and the shorter ones are always refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 11 }), (password) =>
      judgePassword(password, owner).includes("too-short"),
    ),
  );
});
