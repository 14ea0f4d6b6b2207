import { toSheetRows, type Explanation, type FigureNames } from "@interphase/figures";
import * as names from "@interphase/names";
import { createFigureNames, nameMeasure } from "@interphase/sourcing";
import { listGaps, listUsedFacts, listUsedSources } from "../content/source-content.js";
import type { SheetWriter } from "./sheet-writer.js";
import type { CellValue } from "./table-sheet.js";

/** What was missing or assumed, and how many figures does it concern? */
export function addGaps({ input, word, add }: SheetWriter): void {
  add({
    name: word("gapsSheet"),
    columns: [
      { title: word("gaps"), width: 110 },
      { title: word("figureCount"), format: "count", width: 10 },
    ],
    rows: listGaps(input).map(({ sentence, count }) => [sentence, count]),
    keptColumns: 0,
  });
}

/** Which facts and sources stand behind the figures? */
export function addSources({ input, word, add }: SheetWriter): void {
  add({
    name: word("sources"),
    columns: [
      { title: word("publisher"), width: 30 },
      { title: word("title"), width: 60 },
      { title: word("year"), format: "year", width: 8 },
      { title: word("licence"), width: 24 },
      { title: "URL", width: 60 },
    ],
    rows: listUsedSources(input).map(({ publisher, title, year, licence, url }) => [
      publisher,
      title,
      year,
      licence,
      url,
    ]),
  });
}

/** Which published values were read, from whom? */
export function addFacts({ input, word, known, add }: SheetWriter): void {
  const { locale, edition } = input;
  const publishers = new Map(edition.sources.map(({ sourceId, publisher }) => [sourceId, publisher]));
  add({
    name: word("facts"),
    columns: [
      { title: word("mineral") },
      { title: word("country") },
      { title: word("value"), format: "exact", width: 14 },
      { title: word("unit"), width: 24 },
      { title: word("year"), format: "year", width: 8 },
      { title: word("publisher"), width: 30 },
      { title: word("factId"), width: 50 },
    ],
    rows: listUsedFacts(input).map((fact): CellValue[] => [
      fact.mineralId === null ? null : names.nameMineral(fact.mineralId, locale, "title"),
      fact.countryIso3 === null ? null : names.nameCountry(fact.countryIso3, locale, "title"),
      known(fact.value),
      names.nameUnit(fact.unit, locale),
      fact.year,
      publishers.get(fact.sourceId) ?? null,
      fact.factId,
    ]),
  });
}

function formulaRow(
  explanation: Explanation,
  figureNames: FigureNames,
  known: SheetWriter["known"],
): CellValue[] {
  const { title, unit, figure, formulas, method, path } = toSheetRows(explanation, figureNames);
  const main = formulas.find(({ reading }) => reading === "value") ?? formulas[0];
  const plain = typeof figure === "number" || figure === null;
  return [
    title,
    plain ? null : figure.low,
    plain ? known(figure) : "value" in figure ? figure.value : null,
    plain ? null : figure.high,
    unit,
    main?.symbols ?? null,
    main?.values ?? null,
    method,
    path,
  ];
}

/** How was each figure made? One row a figure, its formula as plain text; workings stand in the explanations themselves. */
export function addFormulas({ input, word, known, add }: SheetWriter): void {
  const measures = new Map(input.edition.measures.map((measure) => [measure.measureId, measure]));
  const figureNames = createFigureNames(input.locale, names, (measureId) => {
    const measure = measures.get(measureId);
    return measure === undefined ? measureId : nameMeasure(measure, input.locale, names);
  });
  const figures = input.explanations.filter(({ path }) => !path.startsWith("/workings/"));
  add({
    name: word("formulas"),
    columns: [
      { title: word("figureName"), width: 50 },
      { title: word("low"), format: "exact", width: 14 },
      { title: word("value"), format: "exact", width: 14 },
      { title: word("high"), format: "exact", width: 14 },
      { title: word("unit"), width: 14 },
      { title: word("formulaSymbols"), width: 60 },
      { title: word("formulaValues"), width: 60 },
      { title: word("method"), width: 24 },
      { title: word("path"), width: 40 },
    ],
    rows: figures.map((explanation) => formulaRow(explanation, figureNames, known)),
  });
}
