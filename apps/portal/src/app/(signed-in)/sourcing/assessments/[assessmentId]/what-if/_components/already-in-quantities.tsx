"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { LossDraft } from "./scenario-draft";

type Answer = LossDraft["alreadyInQuantities"];

interface AlreadyInQuantitiesProps {
  readonly id: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** Is the loss in the plan's quantities already? Asked before the scenario runs; each answer says what it means. */
export function AlreadyInQuantities({ id, answer, onAnswer }: AlreadyInQuantitiesProps): ReactNode {
  const t = useTranslations("sourcing.whatIfForm.already");
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-why`}
      className="mt-3 rounded-6 border border-l-4 border-line border-l-accent px-4 py-3"
    >
      <p id={`${id}-question`} className="font-semibold">
        {t("question")}
      </p>
      <p id={`${id}-why`} className="prose-width text-14 text-ink-2">
        {t("why")}
      </p>
      <div className="mt-2 flex flex-col gap-2">
        {(["yes", "no"] as const).map((value) => (
          <div key={value} className="flex items-start gap-2">
            <input
              id={`${id}-${value}`}
              type="radio"
              name={id}
              value={value}
              checked={answer === value}
              aria-describedby={`${id}-${value}-help`}
              onChange={() => {
                onAnswer(value);
              }}
              className="mt-1 size-4 shrink-0 accent-accent pointer-coarse:size-6"
            />
            <div>
              <label htmlFor={`${id}-${value}`} className="text-14 font-medium">
                {t(`${value}.label`)}
              </label>
              <p id={`${id}-${value}-help`} className="text-12 text-ink-3">
                {t(`${value}.help`)}
              </p>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
