"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary, InputField } from "@/components/ui/field";

import { tryScenario } from "../_actions/try-scenario";
import { LossFields } from "./loss-fields";
import { PriceFields } from "./price-fields";
import {
  emptyDraft,
  emptyLoss,
  requestOf,
  scenarioErrors,
  type ScenarioChoices,
  type ScenarioDraft,
} from "./scenario-draft";

export interface ReadyScenario {
  readonly measureId: string;
  readonly label: string;
  readonly touchesPlan: boolean;
  readonly assumptions: readonly string[];
  readonly draft: ScenarioDraft;
}

interface ScenarioFormProps {
  readonly assessmentId: string;
  readonly choices: ScenarioChoices;
  readonly ready: readonly ReadyScenario[];
  readonly shown: readonly string[];
}

/** A draft outlives a reload and an expired session: it is kept in this tab until it has been tried. */
function useKeptDraft(key: string): [ScenarioDraft, (draft: ScenarioDraft) => void, () => void] {
  const [draft, setDraft] = useState<ScenarioDraft>(emptyDraft);
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept !== null) setDraft({ ...emptyDraft, ...(JSON.parse(kept) as Partial<ScenarioDraft>) });
  }, [key]);
  const keep = (next: ScenarioDraft) => {
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = () => {
    sessionStorage.removeItem(key);
  };
  return [draft, keep, forget];
}

const measuresAt = (draft: ScenarioDraft, indexes: readonly number[]): string[] =>
  indexes.flatMap((index) => draft.losses[index]?.measureId ?? []);

/** What should happen, to what, for how long? */
export function ScenarioForm({ assessmentId, choices, ready, shown }: ScenarioFormProps): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  const router = useRouter();
  const [draft, setDraft, forget] = useKeptDraft(`interphase-scenario-${assessmentId}`);
  const [hasTried, setHasTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const key = useRef<string | null>(null);
  // The api knows more measures that ask than those that stand ready.
  const [alsoAsked, setAlsoAsked] = useState<readonly string[]>([]);
  const asked = [...choices.askedMeasures, ...alsoAsked];
  const errors = hasTried ? scenarioErrors(draft, asked) : [];
  const change = (part: Partial<ScenarioDraft>) => {
    key.current = null;
    setDraft({ ...draft, ...part });
  };
  const submit = () => {
    setHasTried(true);
    if (scenarioErrors(draft, asked).length > 0) return;
    key.current ??= crypto.randomUUID();
    const idempotencyKey = key.current;
    startTransition(async () => {
      const answer = await tryScenario(assessmentId, requestOf(draft), idempotencyKey);
      if (!answer.isOk) {
        setAlsoAsked([...alsoAsked, ...measuresAt(draft, answer.askedLosses)]);
        setRefusal(answer.askedLosses.length > 0 ? null : answer.message);
        key.current = null;
        return;
      }
      setRefusal(null);
      setHasTried(false);
      forget();
      router.push(`?show=${[answer.scenarioId, ...shown].slice(0, 4).join(",")}#results`);
    });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary
        title={t("errors.title")}
        errors={[
          ...errors.map(({ fieldId, key: message }) => ({ fieldId, message: t(message) })),
          ...(refusal === null ? [] : [{ message: refusal }]),
        ]}
      />
      <ReadyScenarios
        ready={ready}
        onUse={(next) => {
          change(next);
        }}
      />
      <MainFields draft={draft} onChange={change} />
      <LossFields
        losses={draft.losses}
        choices={{ ...choices, askedMeasures: asked }}
        onChange={(losses) => {
          change({ losses });
        }}
      />
      <PriceFields
        prices={draft.prices}
        choices={choices}
        onChange={(prices) => {
          change({ prices });
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          id="scenario-add-loss"
          onClick={() => {
            change({ losses: [...draft.losses, emptyLoss] });
          }}
        >
          {t("addLoss")}
        </Button>
        <Button
          onClick={() => {
            change({ prices: [...draft.prices, { mineralId: "", percent: "50" }] });
          }}
        >
          {t("addPrice")}
        </Button>
        <Button type="submit" kind="primary" disabled={isPending}>
          {isPending ? t("working") : t("try")}
        </Button>
      </div>
    </form>
  );
}

function MainFields({
  draft,
  onChange,
}: {
  readonly draft: ScenarioDraft;
  readonly onChange: (part: Partial<ScenarioDraft>) => void;
}): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-[2fr_1fr_1fr_1fr]">
      <InputField
        id="scenario-name"
        label={t("name")}
        maxLength={200}
        value={draft.name}
        onChange={(event) => {
          onChange({ name: event.target.value });
        }}
      />
      <InputField
        id="scenario-months"
        label={t("months")}
        help={t("monthsHelp")}
        inputMode="decimal"
        value={draft.months}
        onChange={(event) => {
          onChange({ months: event.target.value });
        }}
      />
      <InputField
        id="scenario-transit"
        label={t("transit")}
        help={t("transitHelp")}
        inputMode="decimal"
        value={draft.transitMonths}
        onChange={(event) => {
          onChange({ transitMonths: event.target.value });
        }}
      />
      <InputField
        id="scenario-ramp"
        label={t("ramp")}
        help={t("rampHelp")}
        inputMode="decimal"
        value={draft.rampMonths}
        onChange={(event) => {
          onChange({ rampMonths: event.target.value });
        }}
      />
    </div>
  );
}

function ReadyScenarios({
  ready,
  onUse,
}: {
  readonly ready: readonly ReadyScenario[];
  readonly onUse: (draft: ScenarioDraft) => void;
}): ReactNode {
  const t = useTranslations("sourcing.whatIfForm");
  const [chosenId, setChosenId] = useState("");
  const chosen = ready.find(({ measureId }) => measureId === chosenId);
  if (ready.length === 0) return null;
  return (
    <div>
      <label htmlFor="scenario-ready" className="text-14 font-medium">
        {t("ready")}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <select
          id="scenario-ready"
          value={chosenId}
          onChange={(event) => {
            setChosenId(event.target.value);
          }}
          className="min-h-9 max-w-full rounded-6 border border-line-strong bg-surface px-3 text-14"
        >
          <option value="">{t("chooseReady")}</option>
          {ready.map((one) => (
            <option key={one.measureId} value={one.measureId}>
              {one.touchesPlan ? t("readyTouches", { name: one.label }) : one.label}
            </option>
          ))}
        </select>
        <Button
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) onUse(chosen.draft);
          }}
        >
          {t("useReady")}
        </Button>
      </div>
      {chosen !== undefined && chosen.assumptions.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-12 text-ink-3">
          {chosen.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
