import * as names from "@interphase/names";
import { nameComparedFigure, nameGoods, type ComparedFigure } from "@interphase/sourcing/contract";

import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";

const textIn = (fact: string | number | null | undefined): string | null =>
  typeof fact === "string" ? fact : null;

/** What is a compared figure about: a mineral, goods, or the whole plan? */
export function nameAbout({ mineralId, facts }: ComparedFigure, { w, formats, mineral }: WorkWords): string {
  if (mineralId !== null) return mineral(mineralId);
  const minerals = textIn(facts["minerals"]);
  if (minerals === null) return w("comparison.wholePlan");
  const goods = {
    form: textIn(facts["form"]),
    material: textIn(facts["material"]),
    minerals: minerals.split(";"),
  };
  return showControls(nameGoods(goods, formats.names, names, "title"));
}

/** What is a compared figure called, with its stage, country, form, and which end of it is meant? */
export function nameFigure(figure: ComparedFigure, words: WorkWords): string {
  const { w, formats, stage, country } = words;
  const { facts, reading } = figure;
  const name = nameComparedFigure(figure.code, formats.names);
  const iso3 = textIn(facts["countryIso3"]);
  const isOfGoods = figure.mineralId !== null && "form" in facts;
  const goods = isOfGoods
    ? nameGoods(
        {
          form: textIn(facts["form"]),
          material: textIn(facts["material"]),
          minerals: [String(figure.mineralId)],
        },
        formats.names,
        names,
      )
    : null;
  const details = [
    figure.stage === null ? null : stage(figure.stage),
    iso3 === null ? null : country(iso3),
    goods === null ? null : showControls(goods),
    reading === "value" ? null : w(`comparison.readings.${reading}`),
  ].filter((part) => part !== null);
  const begin = name.charAt(0).toUpperCase() + name.slice(1);
  return details.length === 0
    ? begin
    : w("comparison.figureOf", { figure: begin, details: details.join(w("separator")) });
}

/** How is one side of a compared figure written? Unknown is a word, never 0. */
export function writeSide(value: number | null, { kind }: ComparedFigure, words: WorkWords): string {
  return value === null ? words.t("unknown") : names.formatNumber(value, kind, words.formats.names);
}

/** By how much did a figure move, and which way? A share moves in percentage points. */
export function writeChange({ change }: ComparedFigure, { formats }: WorkWords): string | null {
  if (change === null) return null;
  const text = names.formatNumber(Math.abs(change.value), change.kind, formats.names).replace(/^\+/, "");
  return change.value > 0 ? `▲ +${text}` : `▼ −${text}`;
}
