import type { Explanation, FigureNames, Origin, Term } from "@interphase/figures";
import type { Fact, SourceRecord } from "@interphase/minerals/contract";
import type { ReactNode } from "react";

import { ConfidenceBadge } from "@/components/world/confidence-badge";

import { findFacts, findSources } from "../../../_figures/get-reference";
import { originHref, type OriginPlace } from "../../../_figures/origin-link";
import { showControls } from "../../../_figures/safe-text";
import type { Words } from "../../../_figures/words";
import { nameSubjects, nameTerm } from "./explanation-parts";
import { MathSymbol } from "./math-view";

interface InputsProps {
  readonly explanation: Explanation;
  readonly names: FigureNames;
  readonly words: Words;
  readonly referred: ReadonlyMap<string, Explanation>;
  readonly place: OriginPlace;
}

/** A link to where an input comes from; another figure opens its own explanation in place. */
export function OriginLink({
  origin,
  place,
  children,
}: {
  readonly origin: Origin;
  readonly place: OriginPlace;
  readonly children: ReactNode;
}): ReactNode {
  const href = originHref(origin, place);
  if (href === null) return <>{children}</>;
  const explain = origin.kind === "figure" ? { "data-explain": origin.path } : {};
  return (
    <a className="link" href={href} {...explain}>
      {children}
    </a>
  );
}

/** "U.S. Geological Survey, Mineral Commodity Summaries 2026 (2025)": who published a fact, and for which year? */
function sourceText(fact: Fact, sources: ReadonlyMap<string, SourceRecord>): string {
  const source = sources.get(fact.sourceId);
  const year = fact.year === null ? "" : ` (${String(fact.year)})`;
  return source === undefined ? `${fact.sourceId}${year}` : `${source.publisher}, ${source.title}${year}`;
}

/** Which inputs has a figure of its own: symbol, what it is, value with unit, where it comes from? */
export async function ExplanationInputs({
  explanation,
  names,
  words,
  referred,
  place,
}: InputsProps): Promise<ReactNode> {
  const { t } = words;
  const terms = Object.entries(explanation.terms);
  if (terms.length === 0) return null;
  const factIds = terms.flatMap(([, { origin }]) =>
    origin.kind === "fact" && origin.column === undefined ? [origin.factId] : [],
  );
  const { edition } = place.assessment.options;
  const [facts, sources] = await Promise.all([
    findFacts(edition, factIds),
    factIds.length === 0 ? new Map<string, SourceRecord>() : findSources(edition),
  ]);
  const head = "py-1 text-12 font-semibold text-ink-2";
  return (
    <>
      <h3 className="mt-5 text-14 font-semibold">{t("explain.inputs", { count: terms.length })}</h3>
      <table className="mt-1 w-full border-collapse text-14">
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line-strong">
            <th scope="col" className={`${head} pr-3 text-left`}>
              {t("explain.symbol")}
            </th>
            <th scope="col" className={`${head} pr-3 text-left`}>
              {t("explain.input")}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t("explain.value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.map(([name, term]) => (
            <tr key={name} className="border-b border-line align-top last:border-0">
              <td className="py-1.5 pr-3 whitespace-nowrap">
                <MathSymbol {...{ term, explanation, names }} />
              </td>
              <th scope="row" className="min-w-0 py-1.5 pr-3 text-left font-normal wrap-anywhere">
                <TermName {...{ term, names, words, referred, place, facts, sources }} />
              </th>
              <td className="py-1.5 text-right tabular-nums">
                <span className="whitespace-nowrap">{names.number(term.value, term.unit)}</span>{" "}
                <span className="text-12 whitespace-nowrap text-ink-3">{names.unit(term.unit)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface TermNameProps extends Omit<InputsProps, "explanation"> {
  readonly term: Term;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
}

function TermName({ term, names, words, referred, place, facts, sources }: TermNameProps): ReactNode {
  const { origin } = term;
  const fact = origin.kind === "fact" ? facts.get(origin.factId) : undefined;
  const subjects = origin.kind === "figure" ? "" : nameSubjects(term.subjects, names);
  const what = fact === undefined ? nameTerm(term, referred, names) : sourceText(fact, sources);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {subjects !== "" && <bdi>{showControls(subjects)}</bdi>}
      <OriginLink origin={origin} place={place}>
        <bdi>{showControls(what)}</bdi>
      </OriginLink>
      {fact !== undefined && <ConfidenceBadge confidence={fact.confidence} />}
      {origin.kind === "figure" && origin.reading !== "value" && (
        <span className="text-12 text-ink-3">{words.t(`explain.readings.${origin.reading}`)}</span>
      )}
    </span>
  );
}
