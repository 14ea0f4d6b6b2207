"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { InputField, SelectField } from "@/components/ui/field";

import type { PriceDraft, ScenarioChoices } from "./scenario-draft";

interface PriceFieldsProps {
  readonly prices: readonly PriceDraft[];
  readonly choices: ScenarioChoices;
  readonly onChange: (prices: PriceDraft[]) => void;
}

/** Which prices move, by how much? */
export function PriceFields({ prices, choices, onChange }: PriceFieldsProps): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  const replace = (index: number, part: Partial<PriceDraft>) => {
    onChange(prices.map((one, place) => (place === index ? { ...one, ...part } : one)));
  };
  return (
    <>
      {prices.map((price, index) => (
        <fieldset key={index} className="rounded-6 border border-line p-3">
          <legend className="px-1 text-12 font-semibold text-ink-2">
            {t("priceTitle", { number: index + 1 })}
          </legend>
          <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <SelectField
              id={`price-${String(index)}`}
              label={t("mineral")}
              value={price.mineralId}
              onChange={(event) => {
                replace(index, { mineralId: event.target.value });
              }}
              options={[{ value: "", label: t("choose") }, ...choices.minerals]}
            />
            <InputField
              id={`price-${String(index)}-percent`}
              label={t("priceChange")}
              inputMode="decimal"
              value={price.percent}
              onChange={(event) => {
                replace(index, { percent: event.target.value });
              }}
            />
            <Button
              kind="quiet"
              aria-label={t("removePrice", { number: index + 1 })}
              onClick={() => {
                onChange(prices.filter((_, place) => place !== index));
              }}
            >
              ✕
            </Button>
          </div>
        </fieldset>
      ))}
    </>
  );
}
