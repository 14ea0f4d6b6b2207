import {
  protocolDocumentSchema,
  type Parameter,
  type ProtocolDocument,
} from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

import {
  amountText,
  levelText,
  unitText,
  valueText,
  wordsOf,
  type DocumentWords,
} from "../../_words/amounts";
import type { ProtocolWords } from "../../_words/words";
import { ConditionSections } from "./condition-sections";
import { OutcomeSections } from "./outcome-sections";
import { StepList } from "./step-list";

interface DocumentProps {
  readonly document: ProtocolDocument;
  readonly words: DocumentWords;
}

function parameterColumns(words: DocumentWords): Column<Parameter>[] {
  const { t, formats, say } = words;
  return [
    {
      key: "label",
      label: t("version.parameter"),
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
        value === undefined ? t("version.noDefault") : valueText(value, unit, words),
    },
    {
      key: "range",
      label: t("version.allowed"),
      isNumeric: true,
      cell: ({ range: { min, max }, unit }) =>
        min === max
          ? t("version.fixed", { value: valueText(min, unit, words) })
          : t("version.range", {
              min: formats.significant(min, 15),
              max: formats.significant(max, 15),
              unit: unitText(unit),
            }).trimEnd(),
    },
    { key: "why", label: t("version.why"), cell: ({ why }) => say(why) },
  ];
}

function Limits({ document, words }: DocumentProps): ReactNode {
  const { t, say } = words;
  const { limits, hazards } = document.safety;
  if (limits.length + hazards.length === 0) return null;
  return (
    <Section id="limits" title={t("version.limits")}>
      <ul className="list-disc space-y-1 pl-6">
        {limits.map(({ id, quantity, is, value, delay, why, unverified }) => (
          <li key={id} className="wrap-anywhere">
            {`${t(`steps.quantities.${quantity}`)} ${is === "at-most" ? "≤" : "≥"} ${levelText(value, words)}`}{" "}
            {delay === undefined ? null : t("version.delay", { delay: amountText(delay, words) })}{" "}
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
  const said = wordsOf(read.data, words);
  const { t, say } = words;
  const isUnverified = /unverified/.test(JSON.stringify(read.data));
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
          columns={parameterColumns(said)}
          rows={read.data.parameters}
          rowKey={({ name }) => name}
        />
        {isUnverified ? (
          <p className="prose-width mt-2 text-12 text-ink-3">{t("version.unverifiedNote")}</p>
        ) : null}
      </Section>
      <Limits document={read.data} words={said} />
      <ConditionSections document={read.data} words={said} />
      <Section id="steps" title={t("version.steps")} lead={t("steps.lead")}>
        <StepList steps={read.data.steps} words={said} />
      </Section>
      <OutcomeSections document={read.data} words={said} />
      <References document={read.data} words={said} />
    </>
  );
}
