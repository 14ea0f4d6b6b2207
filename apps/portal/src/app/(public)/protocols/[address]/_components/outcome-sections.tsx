import type { Acceptance, Derived, ProtocolDocument, ResultField } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page-head";

import { amountText, unitText, type DocumentWords } from "../../_words/amounts";

interface OutcomeProps {
  readonly document: ProtocolDocument;
  readonly words: DocumentWords;
}

const signs = { below: "<", "at-most": "≤", above: ">", "at-least": "≥", equal: "=" } as const;

function testText({ of, test }: Acceptance, words: DocumentWords): string {
  const { t, nameOf, formats } = words;
  if (test.operator === "is") {
    // A column of yes and no is called by its question.
    const asked = nameOf(of).replace(/[?\uff1f]$/u, "");
    return formats.pair(asked, test.expected ? t("acceptance.yes") : t("acceptance.no"));
  }
  return `${nameOf(of)} ${signs[test.operator]} ${amountText(test.limit, words)}`;
}

function standingText(criterion: Acceptance, { t, formats }: DocumentWords): string {
  const { standing, jurisdiction, validFrom, validUntil } = criterion;
  const place =
    jurisdiction === "international"
      ? t("acceptance.international")
      : (new Intl.DisplayNames([formats.locale], { type: "region" }).of(jurisdiction) ?? jurisdiction);
  const said = [place, t(`acceptance.standings.${standing}`)];
  if (validFrom !== undefined) said.push(t("acceptance.from", { date: formats.date(validFrom) }));
  if (validUntil !== undefined) said.push(t("acceptance.until", { date: formats.date(validUntil) }));
  return formats.parts(said);
}

function Criteria({ document: { acceptance }, words }: OutcomeProps): ReactNode {
  const { t, say } = words;
  if (acceptance.length === 0) return null;
  return (
    <Section id="acceptance" title={t("acceptance.title")}>
      <ul className="list-disc space-y-1 pl-6">
        {acceptance.map((criterion) => (
          <li key={criterion.id} className="wrap-anywhere">
            <span className="font-medium">{say(criterion.label)}</span>{" "}
            {criterion.unverified === true ? (
              <Badge kind="unverified">{t("version.unverified")}</Badge>
            ) : null}
            <span className="block">{testText(criterion, words)}</span>
            <span className="block text-ink-2">{standingText(criterion, words)}</span>
            {criterion.note === undefined ? null : (
              <span className="prose-width block text-ink-2">{say(criterion.note)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function formulaOf(derived: Derived, { t }: DocumentWords): string {
  const formula = "formula" in derived ? derived.formula : t(`derived.${derived.fit.gives}`, derived.fit);
  const unit = unitText(derived.unit);
  return unit === "" ? formula : t("steps.formula", { formula, unit });
}

function Reckoned({ document: { derived }, words }: OutcomeProps): ReactNode {
  const { t, say } = words;
  if (derived.length === 0) return null;
  return (
    <Section id="derived" title={t("derived.title")}>
      <ul className="list-disc space-y-1 pl-6">
        {derived.map((quantity) => (
          <li key={quantity.name} className="wrap-anywhere">
            {say(quantity.label)} <code className="text-12 text-ink-2">{quantity.name}</code>{" "}
            {quantity.optional === true ? <Badge>{t("version.optional")}</Badge> : null}
            <span className="block">{formulaOf(quantity, words)}</span>
            {quantity.why === undefined ? null : (
              <span className="prose-width block text-ink-2">{say(quantity.why)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function resultColumns({ t, say }: DocumentWords): Column<ResultField>[] {
  return [
    {
      key: "label",
      label: t("results.column"),
      isDeciding: true,
      cell: ({ label, name }) => (
        <>
          {say(label)} <code className="text-12 text-ink-2">{name}</code>
        </>
      ),
    },
    { key: "type", label: t("results.type"), cell: ({ type }) => t(`results.types.${type}`) },
    {
      key: "unit",
      label: t("results.unit"),
      cell: ({ unit }) => (unit === undefined || unit === "1" ? null : unitText(unit)),
    },
    {
      key: "required",
      label: t("results.required"),
      cell: ({ constraints }) => (constraints?.required === true ? t("acceptance.yes") : t("acceptance.no")),
    },
  ];
}

function Results({ document: { results, report }, words }: OutcomeProps): ReactNode {
  const { t, say } = words;
  return (
    <>
      <Section id="results" title={t("results.title")}>
        <DataTable
          caption={t("results.title")}
          isCaptionHidden
          columns={resultColumns(words)}
          rows={results.fields}
          rowKey={({ name }) => name}
        />
      </Section>
      {report.length === 0 ? null : (
        <Section id="report" title={t("results.report")}>
          <ul className="list-disc space-y-1 pl-6">
            {report.map(({ name, label, required, why }) => (
              <li key={name} className="wrap-anywhere">
                {say(label)} {required ? null : <Badge>{t("version.optional")}</Badge>}
                {why === undefined ? null : <span className="prose-width block text-ink-2">{say(why)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What is written down, reckoned and reported, and when is it accepted? */
export function OutcomeSections(props: OutcomeProps): ReactNode {
  return (
    <>
      <Results {...props} />
      <Reckoned {...props} />
      <Criteria {...props} />
    </>
  );
}
