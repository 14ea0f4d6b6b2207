import { mineralIds, type MineralId, type Stage } from "@interphase/minerals/contract";
import * as names from "@interphase/names";
import {
  renderGap,
  renderOverviewSentence,
  type Sentence,
  type SentenceFacts,
} from "@interphase/sourcing/contract";
import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

import { showControls } from "./safe-text";

export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** In which words does this request's language speak of sourcing? Keys are those of the sourcing messages. */
export interface Words {
  readonly t: Translate;
  readonly formats: Formats;
  readonly mineral: (id: MineralId) => string;
  /** For ids that may be no mineral of ours, as a measure's can be. */
  readonly mineralOrNull: (id: string) => string | null;
  readonly stage: (stage: Stage) => string;
  /** Two ends in one text; equal ends once, an unknown end in words. */
  readonly interval: (low: number | null, high: number | null, format: (figure: number) => string) => string;
  readonly orUnknown: (figure: number | null, format: (figure: number) => string) => string;
  readonly months: (months: number | null, isAtLeast: boolean) => string;
  readonly indexFigure: (figure: number) => string;
  readonly country: (code: string) => string;
  /** What was unknown or assumed, and how it was filled in. */
  readonly gap: (gap: { readonly code: string; readonly facts: SentenceFacts }) => string;
  /** What a sentence of an overview says. */
  readonly sentence: (sentence: Sentence) => string;
}

/** Builds the words of one language from its translator and formats. */
export function wordsOf(t: Translate, formats: Formats): Words {
  const orUnknown = (figure: number | null, format: (figure: number) => string) =>
    figure === null ? t("unknown") : format(figure);
  return {
    t,
    formats,
    mineral: (id) => names.nameMineral(id, formats.names, "title"),
    mineralOrNull: (id) => (isMineral(id) ? names.nameMineral(id, formats.names, "title") : null),
    stage: (stage) => names.nameStage(stage, formats.names, "title"),
    interval: (low, high, format) => {
      const [left, right] = [orUnknown(low, format), orUnknown(high, format)];
      return left === right ? left : `${left} – ${right}`;
    },
    orUnknown,
    months: (months, isAtLeast) => {
      if (months === null) return t("unknown");
      const shown = names.formatDigits(months, "months");
      return t(isAtLeast ? "monthsAtLeast" : "monthsOf", { months: shown, count: 2 });
    },
    indexFigure: (figure) => names.formatDigits(figure, "concentration"),
    gap: (gap) => renderGap(gap, formats.names, names) ?? gap.code,
    sentence: (sentence) => showControls(renderOverviewSentence(sentence, formats.names, names)),
    country: formats.country,
  };
}

const isMineral = (id: string): boolean => mineralIds.some((mineralId) => mineralId === id);

/** The words of this request. */
export async function getWords(): Promise<Words> {
  const translate = await getTranslations("sourcing");
  return wordsOf((key, values) => translate(key, values), await getFormats());
}
