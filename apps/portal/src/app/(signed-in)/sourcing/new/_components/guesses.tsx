"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Guesses as GuessesFact } from "@interphase/sourcing/contract";

import { SelectField } from "@/components/ui/field";

import type { Draft } from "./upload-state";

interface GuessesProps {
  readonly guesses: GuessesFact;
  readonly isDecimalOpen: boolean;
  readonly onOverride: (override: Partial<Pick<Draft, "decimal" | "encoding">>) => void;
}

const delimiterNames: Readonly<Record<string, "comma" | "semicolon" | "tab">> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
};

/** What was guessed about the file? Another choice reads it again at once. */
export function Guesses({ guesses, isDecimalOpen, onOverride }: GuessesProps): ReactNode {
  const t = useTranslations("sourcing.guesses");
  const mark = (isGuessed: boolean) => t(isGuessed ? "guessed" : "certain");
  const delimiter = guesses.delimiter === null ? null : (delimiterNames[guesses.delimiter] ?? null);
  return (
    <section aria-labelledby="guesses-title">
      <h3 id="guesses-title" className="mb-2 text-16 font-semibold">
        {t("title")}
      </h3>
      <p className="mb-3 text-ink-2">
        {guesses.format === "xlsx"
          ? t("xlsx", { sheet: guesses.sheet ?? "" })
          : t("csv", { delimiter: t(`delimiters.${delimiter ?? "other"}`) })}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {(guesses.decimal !== null || isDecimalOpen) && (
          <SelectField
            id="guess-decimal"
            label={t("decimal")}
            help={isDecimalOpen ? undefined : mark(guesses.isDecimalGuessed)}
            value={guesses.decimal ?? ""}
            onChange={(event) => {
              onOverride({ decimal: event.target.value });
            }}
            options={[
              ...(isDecimalOpen ? [{ value: "", label: "—" }] : []),
              ...(["point", "comma"] as const).map((value) => ({ value, label: t(`decimals.${value}`) })),
            ]}
          />
        )}
        {guesses.encoding !== null && (
          <SelectField
            id="guess-encoding"
            label={t("encoding")}
            help={mark(guesses.isEncodingGuessed)}
            value={guesses.encoding}
            onChange={(event) => {
              onOverride({ encoding: event.target.value });
            }}
            options={(["utf-8", "windows-1252", "gb18030"] as const).map((value) => ({
              value,
              label: t(`encodings.${value}`),
            }))}
          />
        )}
      </div>
    </section>
  );
}
