import type { FigureNames } from "@interphase/figures";
import * as names from "@interphase/names";
import { createFigureNames, nameMeasure, type Assessment } from "@interphase/sourcing/contract";

import { findMeasures } from "./get-reference";
import { getFormats } from "@/i18n/format";

/** What is everything called that the figures of an assessment are made of, measures of its edition included? */
export async function getFigureNames({ edition, date }: Assessment["options"]): Promise<FigureNames> {
  const [formats, measures] = await Promise.all([getFormats(), findMeasures(edition, date)]);
  return createFigureNames(formats.names, names, (measureId) => {
    const measure = measures.get(measureId);
    return measure === undefined ? measureId : nameMeasure(measure, formats.names, names);
  });
}
