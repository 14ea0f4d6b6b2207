import type { Refused } from "@interphase/contract";
import type { Parameter, RunState } from "@interphase/protocols/contract";
import { getTranslations } from "next-intl/server";

import { unitText } from "@/app/(public)/protocols/_words/amounts";
import { getProtocolWords, type ProtocolWords } from "@/app/(public)/protocols/_words/words";
import type { ActState } from "@/components/ui/act-form";
import type { BadgeKind } from "@/components/ui/badge";
import { valuesOf } from "@/server/typed-form";

/** The texts of runs, and those of the protocols that they are by. */
export interface RunWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"protocol-runs">>>;
  readonly protocol: ProtocolWords;
}

/** What do the pages of runs say, in the reader's language? */
export async function getRunWords(): Promise<RunWords> {
  const [t, protocol] = await Promise.all([getTranslations("protocol-runs"), getProtocolWords()]);
  return { t, protocol };
}

/** Which badge has a state? */
export const badgeOfRun: Readonly<Record<RunState, BadgeKind>> = {
  planned: "plain",
  running: "accent",
  done: "good",
  abandoned: "plain",
};

/** Which field asks for a parameter? */
export const fieldOf = (name: string): string => `parameter-${name}`;

/** Which values may a parameter have? */
export function allowedText({ range: { min, max }, unit }: Parameter, { t, protocol }: RunWords): string {
  return min === max
    ? t("new.fixed", { value: protocol.formats.significant(min, 15), unit: unitText(unit) }).trimEnd()
    : t("new.allowed", {
        min: protocol.formats.significant(min, 15),
        max: protocol.formats.significant(max, 15),
        unit: unitText(unit),
      }).trimEnd();
}

/** What does a form show of what the portal itself can see is wrong? */
export async function wrongRun(
  form: FormData,
  wrong: readonly { readonly fieldId: string; readonly key: string }[],
): Promise<ActState> {
  const t = await getTranslations("protocol-runs.problems");
  const errors = wrong.map(({ fieldId, key }) => ({ fieldId, message: t(`fields.${key}`) }));
  return { message: t("form"), errors, values: valuesOf(form) };
}

/** What does a form show of a refusal? What is wrong with a parameter stands at its field. */
export async function refusedRun(form: FormData, { problem }: Refused): Promise<ActState> {
  const t = await getTranslations("protocol-runs.problems");
  const key = problem.code.replaceAll(".", "_");
  const message = t.has(key) ? t(key) : t("other", { text: problem.detail ?? problem.title });
  const errors = (problem.errors ?? []).map(({ pointer, message: said }) => {
    const place = pointer.replace(/^(?:\/body)?\//, "");
    const [, parameter] = /^parameters\/([^/]+)/.exec(place) ?? [];
    return { fieldId: parameter === undefined ? place : fieldOf(parameter), message: said };
  });
  return { message, errors, values: valuesOf(form) };
}
