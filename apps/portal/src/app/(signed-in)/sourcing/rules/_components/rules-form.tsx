"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition, type ReactNode } from "react";
import type { FindingRules } from "@interphase/sourcing/contract";

import { Button } from "@/components/ui/button";

import { saveRules, type SaveAnswer } from "../_actions/save-rules";

type RuleId = keyof FindingRules;

export interface RuleRow {
  readonly ruleId: RuleId;
  readonly title: string;
  readonly help: string;
  readonly unit: string;
  /** A fraction is typed as a percentage. */
  readonly scale: number;
}

interface RulesFormProps {
  readonly rows: readonly RuleRow[];
  readonly rules: FindingRules;
  /** What holds where an organisation has not chosen. */
  readonly defaults: FindingRules;
  readonly etag: string;
  readonly isReadOnly: boolean;
}

interface TypedRule {
  readonly isEnabled: boolean;
  readonly text: string;
}

type Typed = Readonly<Record<RuleId, TypedRule>>;

function typedOf(rules: FindingRules, rows: readonly RuleRow[]): Typed {
  return Object.fromEntries(
    rows.map(({ ruleId, scale }) => {
      const rule = rules[ruleId];
      return [
        ruleId,
        { isEnabled: rule.isEnabled, text: String(Number((rule.limit * scale).toPrecision(12))) },
      ];
    }),
  ) as Typed;
}

function rulesOf(typed: Typed, rows: readonly RuleRow[]): FindingRules | null {
  const entries = rows.map(({ ruleId, scale }) => {
    const { isEnabled, text } = typed[ruleId];
    return [
      ruleId,
      { isEnabled, limit: text.trim() === "" ? Number.NaN : Number((Number(text) / scale).toPrecision(12)) },
    ] as const;
  });
  const isGood = entries.every(([, { limit }]) => Number.isFinite(limit) && limit >= 0 && limit <= 1e6);
  return isGood ? (Object.fromEntries(entries) as FindingRules) : null;
}

/** Which rules look for findings, with which limits? Kept for the whole organisation. */
export function RulesForm({ rows, rules, defaults, etag, isReadOnly }: RulesFormProps): ReactNode {
  const t = useTranslations("sourcing.rulesForm");
  const router = useRouter();
  const [typed, setTyped] = useState(() => typedOf(rules, rows));
  const usual = typedOf(defaults, rows);
  const [tag, setTag] = useState(etag);
  const [answer, setAnswer] = useState<SaveAnswer | null>(null);
  const [hasBadLimit, setHasBadLimit] = useState(false);
  const [isPending, startTransition] = useTransition();
  const save = () => {
    const next = rulesOf(typed, rows);
    setHasBadLimit(next === null);
    if (next === null) return;
    startTransition(async () => {
      const saved = await saveRules(next, tag);
      setAnswer(saved);
      if (saved.kind === "saved") {
        setTag(saved.etag);
        router.refresh();
      }
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Outcome answer={answer} hasBadLimit={hasBadLimit} />
      <ul className="flex flex-col">
        {rows.map((row) => (
          <RuleField
            key={row.ruleId}
            row={row}
            typed={typed[row.ruleId]}
            usual={usual[row.ruleId]}
            isReadOnly={isReadOnly}
            onChange={(part) => {
              setTyped({ ...typed, [row.ruleId]: { ...typed[row.ruleId], ...part } });
              setAnswer(null);
            }}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" kind="primary" disabled={isPending}>
            {isPending ? t("saving") : t("save")}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              setTyped(usual);
              setAnswer(null);
            }}
          >
            {t("useDefaults")}
          </Button>
        </div>
      )}
    </form>
  );
}

function Outcome({
  answer,
  hasBadLimit,
}: {
  readonly answer: SaveAnswer | null;
  readonly hasBadLimit: boolean;
}): ReactNode {
  const t = useTranslations("sourcing.rulesForm");
  const bad = "mb-4 rounded-6 border border-act bg-act-soft p-4";
  if (hasBadLimit)
    return (
      <p role="alert" className={`${bad} font-medium text-act`}>
        {t("badLimit")}
      </p>
    );
  if (answer === null) return null;
  if (answer.kind === "saved") {
    return (
      <p
        role="status"
        className="mb-4 rounded-6 border border-l-4 border-line border-l-accent bg-surface p-4"
      >
        ✓ {t("saved")}
      </p>
    );
  }
  if (answer.kind === "refused")
    return (
      <p role="alert" className={`${bad} font-medium text-act`}>
        {answer.message}
      </p>
    );
  return (
    <div role="alert" className={bad}>
      <p className="font-semibold text-act">{t("changedTitle")}</p>
      <p className="prose-width">{t("changed")}</p>
      <a className="link" href="/sourcing/rules" target="_blank" rel="noopener">
        {t("seeTheirs")}
      </a>
    </div>
  );
}

interface RuleFieldProps {
  readonly row: RuleRow;
  readonly typed: TypedRule;
  readonly usual: TypedRule;
  readonly isReadOnly: boolean;
  readonly onChange: (part: Partial<TypedRule>) => void;
}

function RuleField({ row, typed, usual, isReadOnly, onChange }: RuleFieldProps): ReactNode {
  const t = useTranslations("sourcing.rulesForm");
  const id = `rule-${row.ruleId}`;
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[1fr_auto]">
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          checked={typed.isEnabled}
          disabled={isReadOnly}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            onChange({ isEnabled: event.target.checked });
          }}
          className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
        />
        <div>
          <label htmlFor={id} className="font-medium">
            {row.title}
          </label>
          <p id={`${id}-help`} className="text-12 text-ink-3">
            {row.help}{" "}
            {t(usual.isEnabled ? "default" : "defaultOff", {
              limit: row.unit === "%" ? `${usual.text}%` : `${usual.text} ${row.unit}`,
            })}
          </p>
        </div>
      </div>
      <div className="flex items-center gap-2 max-sm:pl-7">
        <label htmlFor={`${id}-limit`} className="text-12 text-ink-3">
          {t("limit")}
          <span className="sr-only">: {row.title}</span>
        </label>
        <input
          id={`${id}-limit`}
          inputMode="decimal"
          value={typed.text}
          disabled={isReadOnly}
          onChange={(event) => {
            onChange({ text: event.target.value });
          }}
          className="min-h-9 w-24 rounded-6 border border-line-strong bg-surface px-3 text-right text-14 tabular-nums disabled:bg-sunken"
        />
        <span className="w-20 text-12 text-ink-3">{row.unit}</span>
      </div>
    </li>
  );
}
