import {
  formatNumber,
  joinNames,
  marksIn,
  nameCountry,
  namedCountries,
  nameForm,
  nameMeasureKind,
  nameMineral,
  nameStage,
  nameUnit,
  numberKinds,
} from "./index.js";
import { addPseudoNames, findUnsaid, makePseudo, pseudo, sayPseudo } from "./testing/index.js";
import { nameFolders } from "./words/words.js";

beforeAll(addPseudoNames);

test("a third language is a folder of words: every name and number comes from it", () => {
  const { forms, stages, measureKinds, minerals, noCountries, units } = nameFolders.en;
  const said = [
    ...[...namedCountries, ...Object.keys(noCountries)].map((code) => nameCountry(code, pseudo, "title")),
    ...Object.keys(minerals).map((id) => nameMineral(id, pseudo, "title")),
    ...Object.keys(forms).map((form) => nameForm(form, pseudo, "title")),
    ...Object.keys(stages).map((stage) => nameStage(stage, pseudo)),
    ...Object.keys(measureKinds).map((kind) => nameMeasureKind(kind, pseudo)),
    ...[...Object.keys(units), "USD/t", "t Li2O content"].map((unit) => nameUnit(unit, pseudo)),
    ...numberKinds.map((kind) => formatNumber(1_234_567, kind, pseudo)),
    joinNames(["1", "2", "3"], pseudo),
    marksIn(pseudo).colon,
  ];
  expect(said.flatMap(findUnsaid)).toEqual([]);
});

test("the third language is longer, keeps what facts are filled into, and leaves no letter plain", () => {
  expect(sayPseudo("Page {page} of {pages}")).toBe("[Ƥáğé {page} óƒ {pages}~~~~~~~~~]");
  expect(makePseudo({ say: (what: string) => ({ message: `no ${what}` }) }).say("ore").message).toBe(
    "[ñó óřé~~~]",
  );
  expect(findUnsaid("[ƀý] ore 矿石 t")).toEqual(["ore", "矿石"]);
});
