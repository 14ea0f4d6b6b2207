import { nameCountry, namedCountries, type Locale } from "@interphase/names";
import {
  contractTypeNames,
  formNames,
  lettersOfNames,
  mineralNames,
  priceBasisNames,
  qualificationNames,
  supplierRoleNames,
  unitNames,
  volumeBasisNames,
} from "./choice-text.js";
import type { ColumnKey } from "./workbook-column.js";

function labels(names: ReadonlyMap<string, string>, locale: Locale): string[] {
  const values = [...new Set(names.values())];
  const letters = lettersOfNames[locale];
  if (letters === null) return values;
  return values.map((value) => {
    const named = [...names].find(([name, meant]) => meant === value && letters.test(name));
    return named?.[0] ?? value;
  });
}

/** Which country names does a drop-down offer? **Shape** sorted; each reads back to its own country. */
export function countryLabels(locale: Locale): string[] {
  const names = namedCountries.map((iso3) => nameCountry(iso3, locale));
  return names.sort((left, right) => (left < right ? -1 : 1));
}

/** Which values does a column's drop-down offer? undefined: the column is free text. */
export function choiceLabels(key: ColumnKey, locale: Locale): readonly string[] | undefined {
  switch (key) {
    case "mineral":
      return labels(mineralNames, locale);
    case "form":
      return labels(formNames, locale);
    case "volume_basis":
      return labels(volumeBasisNames, locale);
    case "supplier_role":
      return labels(supplierRoleNames, locale);
    case "unit":
      return labels(unitNames, locale);
    case "price_basis":
      return labels(priceBasisNames, locale);
    case "contract_type":
      return labels(contractTypeNames, locale);
    case "qualification":
      return labels(qualificationNames, locale);
    case "supplier_country":
    case "production_country":
    case "plant_country":
    case "mined_in":
    case "refined_in":
      return countryLabels(locale);
    default:
      return undefined;
  }
}
