"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { InputField, SelectField } from "@/components/ui/field";

import { AlreadyInQuantities } from "./already-in-quantities";
import { isAsked, type Choice, type LossDraft, type LossKind, type ScenarioChoices } from "./scenario-draft";

const kinds: readonly LossKind[] = ["country", "supplier", "mineral-stage", "measure"];

interface LossFieldsProps {
  readonly losses: readonly LossDraft[];
  readonly choices: ScenarioChoices;
  readonly onChange: (losses: LossDraft[]) => void;
}

/** What is lost? One row a loss. */
export function LossFields({ losses, choices, onChange }: LossFieldsProps): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  const replace = (index: number, loss: LossDraft) => {
    onChange(losses.map((one, place) => (place === index ? loss : one)));
  };
  return (
    <>
      {losses.map((loss, index) => (
        <fieldset key={index} className="rounded-6 border border-line p-3">
          <legend className="px-1 text-12 font-semibold text-ink-2">
            {t("lossTitle", { number: index + 1 })}
          </legend>
          <div className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-[1fr_1.4fr_1fr_1fr_0.6fr_auto]">
            <LossRow
              id={`loss-${String(index)}`}
              loss={loss}
              choices={choices}
              onLoss={(next) => {
                replace(index, next);
              }}
            />
            <Button
              kind="quiet"
              aria-label={t("removeLoss", { number: index + 1 })}
              onClick={() => {
                onChange(losses.filter((_, place) => place !== index));
              }}
            >
              ✕
            </Button>
          </div>
          {isAsked(loss, choices.askedMeasures) && (
            <AlreadyInQuantities
              id={`loss-${String(index)}-already`}
              answer={loss.alreadyInQuantities}
              onAnswer={(alreadyInQuantities) => {
                replace(index, { ...loss, alreadyInQuantities });
              }}
            />
          )}
        </fieldset>
      ))}
    </>
  );
}

interface LossRowProps {
  readonly id: string;
  readonly loss: LossDraft;
  readonly choices: ScenarioChoices;
  readonly onLoss: (loss: LossDraft) => void;
}

function LossRow({ id, loss, choices, onLoss }: LossRowProps): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  const set = (part: Partial<LossDraft>) => {
    onLoss({ ...loss, ...part });
  };
  const isStageNeeded = loss.kind === "mineral-stage";
  const withAny = (list: readonly Choice[], label: string) => [{ value: "", label }, ...list];
  return (
    <>
      <SelectField
        id={id}
        label={t("kind")}
        value={loss.kind}
        onChange={(event) => {
          set({ kind: event.target.value as LossKind });
        }}
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {loss.kind === "country" && (
        <SelectField
          id={`${id}-country`}
          label={t("country")}
          value={loss.countryIso3}
          onChange={(event) => {
            set({ countryIso3: event.target.value });
          }}
          options={withAny(choices.countries, t("choose"))}
        />
      )}
      {loss.kind === "supplier" && (
        <SelectField
          id={`${id}-supplier`}
          label={t("supplier")}
          value={loss.supplier}
          onChange={(event) => {
            set({ supplier: event.target.value });
          }}
          options={withAny(
            choices.suppliers.map((name) => ({ value: name, label: name })),
            t("choose"),
          )}
        />
      )}
      {loss.kind === "measure" && (
        <SelectField
          id={`${id}-measure`}
          label={t("measure")}
          value={loss.measureId}
          onChange={(event) => {
            set({ measureId: event.target.value, alreadyInQuantities: "" });
          }}
          options={withAny(choices.measures, t("choose"))}
        />
      )}
      {loss.kind !== "measure" && (
        <SelectField
          id={`${id}-mineral`}
          label={t("mineral")}
          value={loss.mineralId}
          onChange={(event) => {
            set({ mineralId: event.target.value });
          }}
          options={withAny(choices.minerals, t(isStageNeeded ? "choose" : "allMinerals"))}
        />
      )}
      {(loss.kind === "country" || isStageNeeded) && (
        <SelectField
          id={`${id}-stage`}
          label={t("stage")}
          value={loss.stage}
          onChange={(event) => {
            set({ stage: event.target.value });
          }}
          options={withAny(choices.stages, t(isStageNeeded ? "choose" : "everyStage"))}
        />
      )}
      <InputField
        id={`${id}-percent`}
        label={t("percent")}
        inputMode="decimal"
        value={loss.percent}
        onChange={(event) => {
          set({ percent: event.target.value });
        }}
      />
    </>
  );
}
