import type { ReactNode } from "react";
import type { Fact, SourceRecord } from "@interphase/minerals/contract";
import type { Assessment, TraceEntry } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";

import { CopyButton } from "../../../_components/copy-button";
import { expandFormula } from "../../../_figures/expanded-formula";
import { figureName } from "../../../_figures/figure-name";
import { findFacts, findSources } from "../../../_figures/get-reference";
import { findTraceEntry } from "../../../_figures/trace-entry";
import { getWords, type Words } from "../../../_figures/words";

interface ExplanationProps {
  readonly assessment: Assessment;
  readonly path: string;
}

/** How was this number made: formula with values, inputs with their sources, gaps, method and version? */
export async function Explanation({ assessment, path }: ExplanationProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const entry = findTraceEntry(assessment.result, path);
  const name = figureName(assessment.result, path, words);
  if (entry === null || name === null) return <p>{t("explain.unknownPath")}</p>;
  const [facts, sources] = await Promise.all([
    findFacts(
      assessment.options.edition,
      entry.inputs.flatMap(({ factIds }) => factIds),
    ),
    findSources(assessment.options.edition),
  ]);
  const write = (figure: number): string => words.formats.significant(figure, 6);
  const expanded = expandFormula(entry, write);
  const link = `/sourcing/assessments/${assessment.id}?explain=${encodeURIComponent(path)}`;
  return (
    <article>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-20 font-semibold">{name}</h2>
        <div className="flex gap-2">
          <CopyButton text={link} label={t("explain.copyLink")} doneLabel={t("copied")} />
          <CopyButton
            text={plainText(name, entry, expanded, words, write)}
            label={t("explain.copy")}
            doneLabel={t("copied")}
          />
        </div>
      </div>
      <h3 className="mt-4 text-12 font-semibold text-ink-2">{t("explain.formula")}</h3>
      <p className="mt-1 rounded-6 bg-sunken p-3 font-mono text-12 leading-5 wrap-anywhere">
        {entry.formula}
      </p>
      {expanded !== "" && (
        <p className="mt-1 rounded-6 bg-sunken p-3 font-mono text-12 leading-5 wrap-anywhere">{expanded}</p>
      )}
      <Results entry={entry} words={words} write={write} />
      <Inputs entry={entry} facts={facts} sources={sources} words={words} write={write} />
      <Gaps entry={entry} words={words} />
      <p className="mt-4 text-12 text-ink-3">
        {t("explain.method", {
          method: entry.method,
          version: entry.version,
          edition: assessment.options.edition,
        })}
      </p>
    </article>
  );
}

function plainText(
  name: string,
  entry: TraceEntry,
  expanded: string,
  words: Words,
  write: (figure: number) => string,
): string {
  const value = (figure: TraceEntry["inputs"][number]["value"]) =>
    typeof figure === "number" ? write(figure) : String(figure ?? "—");
  return [
    name,
    entry.formula,
    expanded,
    ...Object.entries(entry.intermediates).map(([key, figure]) => `${key} = ${value(figure)}`),
    ...entry.inputs.map((input) =>
      `${input.name} = ${value(input.value)} ${input.unit ?? ""} ${input.factIds.join(" ")}`.trim(),
    ),
    ...entry.gaps.map((gap) => `${gap.code}: ${words.gap(gap)}`),
    `${entry.method} ${entry.version}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

interface PartProps {
  readonly entry: TraceEntry;
  readonly words: Words;
  readonly write: (figure: number) => string;
}

function Results({ entry, words, write }: PartProps): ReactNode {
  const results = Object.entries(entry.intermediates);
  if (results.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-12 font-semibold text-ink-2">{words.t("explain.results")}</h3>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-14">
        {results.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-ink-3">{key}</dt>
            <dd className="tabular-nums">
              {typeof value === "number" ? write(value) : (value ?? words.t("unknown"))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface InputsProps extends PartProps {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
}

function Inputs({ entry, facts, sources, words, write }: InputsProps): ReactNode {
  const { t } = words;
  if (entry.inputs.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-12 font-semibold text-ink-2">
        {t("explain.inputs", { count: entry.inputs.length })}
      </h3>
      <table className="mt-1 w-full border-collapse text-14">
        <thead>
          <tr className="border-b border-line-strong text-12 text-ink-2">
            <th scope="col" className="py-1 pr-3 text-left font-semibold">
              {t("explain.input")}
            </th>
            <th scope="col" className="px-3 py-1 text-right font-semibold">
              {t("explain.value")}
            </th>
            <th scope="col" className="py-1 pl-3 text-left font-semibold">
              {t("explain.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.inputs.map((input, index) => (
            <tr key={index} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-3 text-left font-normal wrap-anywhere">
                <bdi>{inputName(input.name, words)}</bdi>
              </th>
              <td className="px-3 py-1 text-right whitespace-nowrap tabular-nums">
                <bdi>{inputValue(input.value, words, write)}</bdi>{" "}
                <span className="text-12 text-ink-3">{input.unit === "1" ? "" : input.unit}</span>
              </td>
              <td className="py-1 pl-3 text-12">
                <InputSources factIds={input.factIds} facts={facts} sources={sources} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** "S CHN" is read as the share of China; the symbol stays, because the formula uses it. */
function inputName(name: string, words: Words): string {
  const iso3 = / ([A-Z]{3})$/.exec(name)?.[1];
  const country = iso3 === undefined || iso3 === "XXX" ? null : words.formats.country(iso3);
  return country === null || country === iso3 ? name : `${name} (${country})`;
}

function inputValue(
  value: TraceEntry["inputs"][number]["value"],
  words: Words,
  write: (figure: number) => string,
): string {
  if (value === null) return words.t("unknown");
  if (typeof value === "number") return write(value);
  return typeof value === "boolean" ? words.t(value ? "yes" : "no") : value;
}

interface InputSourcesProps extends Pick<InputsProps, "facts" | "sources" | "words"> {
  readonly factIds: readonly string[];
}

/** Facts of one publication, year and confidence are one source with several figures. */
function bySource(factIds: readonly string[], facts: ReadonlyMap<string, Fact>): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of factIds.flatMap((factId) => facts.get(factId) ?? [])) {
    const key = `${fact.sourceId} ${String(fact.year)} ${fact.confidence}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}

function InputSources({ factIds, facts, sources, words }: InputSourcesProps): ReactNode {
  const { t } = words;
  if (factIds.length === 0) return <span className="text-ink-3">{t("explain.ownData")}</span>;
  const groups = bySource(factIds, facts);
  const missing = factIds.filter((factId) => !facts.has(factId));
  return (
    <ul className="flex flex-col gap-1">
      {groups.map((group) => (
        <li key={group[0]?.factId}>
          <FactSource group={group} sources={sources} words={words} />
        </li>
      ))}
      {missing.length > 0 && (
        <li className="font-mono wrap-anywhere text-ink-3">{missing.slice(0, 3).join(" ")}</li>
      )}
    </ul>
  );
}

const shownFigures = 6;

/** "CC -0.1; GE 0.6": which figures of the source went in. */
function figuresText(group: readonly Fact[], words: Words): string {
  const shown = group.slice(0, shownFigures).map(({ indicator, value, unit }) => {
    const figure = value === null ? words.t("unknown") : words.formats.significant(value);
    return [indicator, figure, /^(1|estimate|share_pct)$/.test(unit) ? null : unit]
      .filter((part) => part !== null)
      .join(" ");
  });
  const more = group.length - shown.length;
  return more > 0
    ? `${shown.join("; ")}; ${words.t("explain.moreFacts", { count: more })}`
    : shown.join("; ");
}

interface FactSourceProps extends Pick<InputsProps, "sources" | "words"> {
  readonly group: readonly Fact[];
}

function FactSource({ group, sources, words }: FactSourceProps): ReactNode {
  const fact = group[0];
  if (fact === undefined) return null;
  const source = sources.get(fact.sourceId);
  const year = fact.year === null ? "" : ` (${String(fact.year)})`;
  const text =
    source === undefined ? `${fact.sourceId}${year}` : `${source.publisher}, ${source.title}${year}`;
  const isVerified =
    fact.confidence === "read" || fact.confidence === "secondary" || fact.confidence === "derived";
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      {source?.url == null ? (
        <span>{text}</span>
      ) : (
        <a className="link" href={source.url} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
      <Badge kind={isVerified ? "plain" : "unverified"}>{words.t(`confidence.${fact.confidence}`)}</Badge>
      <span className="text-ink-3">{figuresText(group, words)}</span>
    </span>
  );
}

function Gaps({ entry, words }: Pick<PartProps, "entry" | "words">): ReactNode {
  const { t } = words;
  return (
    <>
      <h3 className="mt-4 text-12 font-semibold text-ink-2">{t("explain.gaps")}</h3>
      {entry.gaps.length === 0 ? (
        <p className="text-14 text-ink-2">{t("explain.noGaps")}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-1 text-14">
          {entry.gaps.map((gap, index) => (
            <li key={index} className="hatched border-l-2 border-line-strong py-0.5 pl-3">
              <span className="bg-surface box-decoration-clone px-1">
                <bdi>{words.gap(gap)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
