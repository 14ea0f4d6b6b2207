import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { libraryNames, readLibrary, validate } from "../index.js";

const shipped = resolve(__dirname, "../../library");

test("what lies in the library is what it lists", () => {
  const files = readdirSync(shipped).map((file) => file.replace(/\.json$/, ""));
  expect(files.sort()).toEqual([...libraryNames].sort());
});

describe.each(readLibrary())("$name", ({ document }) => {
  test("is sound for every value that it allows", () => {
    expect(validate(document).problems).toEqual([]);
  });

  test("says every text in both languages", () => {
    const onlyOne: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      const keys = Object.keys(value);
      if (keys.some((key) => key === "en" || key === "zh") && keys.length < 2) onlyOne.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`);
    };
    look(document, "");
    expect(onlyOne).toEqual([]);
  });

  test("gives no default to what is unverified and governs safety", () => {
    const given = document.parameters.filter(
      ({ governsSafety, unverified, default: value }) => governsSafety && unverified && value !== undefined,
    );
    expect(given).toEqual([]);
  });

  test("cites what it judges by", () => {
    const cited = new Set(document.references.map(({ id }) => id));
    const uncited = document.acceptance.filter(
      ({ reference }) => reference === undefined || !cited.has(reference),
    );
    expect(uncited).toEqual([]);
  });
});
