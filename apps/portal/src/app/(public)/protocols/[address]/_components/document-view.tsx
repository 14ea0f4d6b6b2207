import {
  protocolDocumentSchema,
  type Amount,
  type Level,
  type Parameter,
  type ProtocolDocument,
  type Step,
} from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

import type { ProtocolWords } from "../../_words/words";

interface DocumentProps {
  readonly document: ProtocolDocument;
  readonly words: ProtocolWords;
}

/** How much, as it is written: a number with its UCUM unit, a parameter's name, or a formula with the unit it comes out in. */
function amountText(amount: Amount): string {
  if ("parameter" in amount) return amount.parameter;
  if ("formula" in amount) return `${amount.formula} [${amount.unit}]`;
  return `${String(amount.value)} ${amount.unit}`;
}

function levelText(level: Level): string {
  const amount = amountText(level.amount);
  switch (level.as) {
    case "absolute":
      return amount;
    case "c-rate":
      return `${amount} × ${level.capacity}`;
    case "per-area":
      return `${amount} × ${level.area}`;
  }
}

function parameterColumns({ t, formats, say }: ProtocolWords): Column<Parameter>[] {
  return [
    {
      key: "label",
      label: t("fields.title"),
      isDeciding: true,
      cell: ({ label, name, unverified }) => (
        <>
          {say(label)} <code className="text-12 text-ink-2">{name}</code>{" "}
          {unverified === true ? <Badge kind="unverified">{t("version.unverified")}</Badge> : null}
        </>
      ),
    },
    {
      key: "default",
      label: t("version.default"),
      isDeciding: true,
      isNumeric: true,
      cell: ({ default: value, unit }) =>
        value === undefined ? t("version.noDefault") : `${String(value)} ${unit}`,
    },
    {
      key: "range",
      label: t("version.allowed"),
      isNumeric: true,
      cell: ({ range: { min, max }, unit }) =>
        t("version.range", { min: formats.significant(min, 6), max: formats.significant(max, 6), unit }),
    },
    { key: "why", label: t("version.why"), cell: ({ why }) => say(why) },
  ];
}

/** What is done, in its order; loops and groups hold steps of their own. */
function Steps({
  steps,
  words,
}: {
  readonly steps: readonly Step[];
  readonly words: ProtocolWords;
}): ReactNode {
  const { t, say } = words;
  return (
    <ol className="list-decimal space-y-2 pl-6">
      {steps.map((step) => (
        <li key={step.id} className="wrap-anywhere">
          <span className="font-medium">{step.label === undefined ? step.id : say(step.label)}</span>{" "}
          <code className="text-12 text-ink-2">{step.type}</code>{" "}
          {step.type === "loop" && step.passes !== undefined
            ? t("version.times", { count: amountText(step.passes) })
            : null}
          {step.optional === true ? <Badge>{t("version.optional")}</Badge> : null}
          {step.type === "operation" ? (
            <span className="prose-width block">{say(step.instruction)}</span>
          ) : null}
          {step.note === undefined ? null : (
            <span className="prose-width block text-ink-2">{say(step.note)}</span>
          )}
          {"steps" in step ? <Steps steps={step.steps} words={words} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Limits({ document, words: { t, say } }: DocumentProps): ReactNode {
  const { limits, hazards } = document.safety;
  if (limits.length + hazards.length === 0) return null;
  return (
    <Section id="limits" title={t("version.limits")}>
      <ul className="list-disc space-y-1 pl-6">
        {limits.map(({ id, quantity, is, value, why, unverified }) => (
          <li key={id} className="wrap-anywhere">
            {`${quantity} ${is === "at-most" ? "≤" : "≥"} ${levelText(value)}`}{" "}
            {unverified === true ? <Badge kind="unverified">{t("version.unverified")}</Badge> : null}
            {why === undefined ? null : <span className="block text-ink-2">{say(why)}</span>}
          </li>
        ))}
        {hazards.map((hazard) => (
          <li key={say(hazard)}>{say(hazard)}</li>
        ))}
      </ul>
    </Section>
  );
}

function References({ document, words: { t } }: DocumentProps): ReactNode {
  if (document.references.length === 0) return null;
  return (
    <Section id="references" title={t("version.references")}>
      <ul className="list-disc space-y-1 pl-6">
        {document.references.map(({ id, citation, doi, url, prevails, unverified }) => {
          const href = doi === undefined ? url : `https://doi.org/${doi}`;
          return (
            <li key={id} className="wrap-anywhere">
              {citation}{" "}
              {href === undefined ? null : (
                <a className="link" href={href} rel="noopener">
                  {doi ?? url}
                </a>
              )}{" "}
              {prevails === true ? t("version.prevails") : null}{" "}
              {unverified === true ? <Badge kind="unverified">{t("version.unverified")}</Badge> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What does the protocol say? A document of a form that this portal does not know is left to its JSON. */
export function DocumentView({
  document,
  words,
}: {
  readonly document: Readonly<Record<string, unknown>>;
  readonly words: ProtocolWords;
}): ReactNode {
  const read = protocolDocumentSchema.safeParse(document);
  if (!read.success) return null;
  const { t, say } = words;
  return (
    <>
      <Section id="about" title={t("version.about")}>
        <p className="prose-width whitespace-pre-line">{say(read.data.summary)}</p>
        <p className="prose-width mt-2 whitespace-pre-line text-ink-2">{say(read.data.scope)}</p>
      </Section>
      <Section id="parameters" title={t("version.parameters")} lead={t("version.parametersLead")}>
        <DataTable
          caption={t("version.parameters")}
          isCaptionHidden
          columns={parameterColumns(words)}
          rows={read.data.parameters}
          rowKey={({ name }) => name}
        />
        <p className="prose-width mt-2 text-12 text-ink-3">{t("version.unverifiedNote")}</p>
      </Section>
      <Section id="steps" title={t("version.steps")}>
        <Steps steps={read.data.steps} words={words} />
      </Section>
      <Limits document={read.data} words={words} />
      <References document={read.data} words={words} />
    </>
  );
}
