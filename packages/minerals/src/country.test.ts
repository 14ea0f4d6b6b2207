import { countryIso3Codes, countryIso3Schema } from "./country.js";

test.each(["CHL", "COD", "TWN", "PSE", "XKX"])("%s is a country", (code) => {
  expect(countryIso3Schema.safeParse(code).success).toBe(true);
});

test.each(["XYZ", "EUU", "XXX", "WLD", "XKK", "ROM", "ZAR"])("%s is refused by name", (code) => {
  const parsed = countryIso3Schema.safeParse(code);
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(code)]);
});

test.each(["chl", "Chile", "CL", ""])("%j is refused for its form alone", (text) => {
  expect(countryIso3Schema.safeParse(text).error?.issues).toHaveLength(1);
});

test("the list holds the 249 codes of ISO 3166-1 and Kosovo, each once, in order", () => {
  expect(countryIso3Codes.size).toBe(250);
  expect([...countryIso3Codes]).toEqual([...countryIso3Codes].sort());
});
