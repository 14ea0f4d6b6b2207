import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  columnsOfField,
  contractTypes,
  planLineSchema,
  priceBases,
  qualifications,
  supplierRoles,
} from "@interphase/sourcing/contract";

const folder = join(__dirname, "../../../../i18n/messages");
const wordsOf = (locale: string) =>
  (
    JSON.parse(readFileSync(join(folder, locale, "sourcing.json"), "utf8")) as {
      linePlace: { fields: Record<string, string>; choice: Record<string, string> };
    }
  ).linePlace;
const choices = [
  ...[...contractTypes, ...priceBases, ...qualifications, ...supplierRoles],
  ...planLineSchema.shape.volumeBasis.options,
];

test.each(["en", "zh-CN"])("a line's page has a word for every field and every choice: %s", (locale) => {
  const { fields, choice } = wordsOf(locale);
  expect(Object.keys(fields).sort()).toEqual(Object.keys(columnsOfField).sort());
  expect(choices.filter((value) => !choice[value])).toEqual([]);
});
