import { countries, noCountries } from "./countries.js";
import { forms, measureKinds, stages } from "./goods.js";
import { marks } from "./marks.js";
import { minerals, mineralTitles } from "./minerals.js";
import { joinNames, numbers, titleOf } from "./numbers.js";
import { nameOtherUnit, units } from "./units.js";

/** Which names has English? */
export const en = {
  countries,
  noCountries,
  forms,
  measureKinds,
  stages,
  minerals,
  mineralTitles,
  marks,
  joinNames,
  titleOf,
  numbers,
  nameOtherUnit,
  units,
};

/** What does a folder of a language say? Whatever the English one says. */
export type NameWords = typeof en;
