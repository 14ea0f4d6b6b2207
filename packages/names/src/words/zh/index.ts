import type { NameWords } from "../en/index.js";
import { countries, noCountries } from "./countries.js";
import { forms, measureKinds, stages } from "./goods.js";
import { marks } from "./marks.js";
import { minerals, mineralTitles } from "./minerals.js";
import { joinNames, numbers, titleOf } from "./numbers.js";
import { nameOtherUnit, units } from "./units.js";

/** Which names has Chinese? */
export const zh: NameWords = {
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
