import type { Locale } from "@interphase/names";
import { partFolders } from "../words/parts.js";
import type { SentenceNames } from "./sentence-names.js";

/** What of an export measure is said in a sentence? Never its id. */
export interface NamedMeasure {
  readonly exporterIso3: string;
  readonly kind: string;
  readonly mineralIds: readonly string[];
  readonly forms: readonly string[] | null;
  readonly effectiveFrom: string;
}

/** How is a day written in a sentence? **Shape** "27 Nov 2026" in English; anything else comes back as given. */
export function writeDay(isoDate: string, locale: Locale): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return isoDate;
  return partFolders[locale].day(year, month, day);
}

/**
 * What is an export measure called in words: whose, which kind, on what, since when?
 * **Shape** "China's export licence on lithium (cathode material), since 8 Nov 2025".
 */
export function nameMeasure(measure: NamedMeasure, locale: Locale, names: SentenceNames): string {
  const country = names.nameCountry(measure.exporterIso3, locale);
  const kind = names.nameMeasureKind(measure.kind, locale, "sentence");
  const join = (parts: readonly string[]) => names.joinNames(parts, locale);
  const minerals = join(measure.mineralIds.map((id) => names.nameMineral(id, locale, "sentence")));
  const forms = join((measure.forms ?? []).map((form) => names.nameForm(form, locale, "sentence")));
  const from = writeDay(measure.effectiveFrom, locale);
  return partFolders[locale].nameMeasure({ country, kind, minerals, forms, from });
}

/** What separates the parts of a measure kept as a fact? No code holds it. */
const [partSign, listSign] = ["|", ";"];

/** How are measures kept among the facts of a finding, so that every language can name them? */
export const writeMeasureFacts = (measures: readonly NamedMeasure[]): string =>
  measures
    .map(({ exporterIso3, kind, mineralIds, forms, effectiveFrom }) =>
      [exporterIso3, kind, mineralIds.join(","), (forms ?? []).join(","), effectiveFrom].join(partSign),
    )
    .join(listSign);

/** Which measures do the facts of a finding name? The counterpart of `writeMeasureFacts`. */
export function readMeasureFacts(text: string): NamedMeasure[] {
  if (text === "") return [];
  return text.split(listSign).map((entry) => {
    const [exporterIso3 = "", kind = "", minerals = "", forms = "", effectiveFrom = ""] =
      entry.split(partSign);
    return {
      exporterIso3,
      kind,
      mineralIds: minerals.split(","),
      forms: forms === "" ? null : forms.split(","),
      effectiveFrom,
    };
  });
}
