import { formatNumber } from "@interphase/names";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge, type BadgeKind } from "@/components/ui/badge";

import { FigureLink } from "../../../../_components/figure-link";
import type { FindingView } from "../../../../_figures/finding-view";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import type { CardPlace } from "./card-place";
import { LineLinks, SupplierLinks } from "./finding-links";
import { StateLine } from "./state-line";

const levelMarks: Readonly<Record<FindingView["finding"]["level"], BadgeKind>> = {
  act: "act",
  plan: "accent",
  watch: "plain",
};

interface FindingCardProps {
  readonly view: FindingView;
  readonly place: CardPlace;
  readonly words: WorkWords;
  /** The form that changes the state, where it is open. */
  readonly form: ReactNode;
}

/** What was found, what would fix it, whom to talk to, what hangs on it, and what is done about it? */
export function FindingCard({ view, place, words, form }: FindingCardProps): ReactNode {
  const { w } = words;
  const { finding, index } = view;
  return (
    <article
      id={`finding-${String(index)}`}
      aria-labelledby={`finding-${String(index)}-title`}
      className="scroll-mt-16 border-t border-line py-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Badge kind={levelMarks[finding.level]}>{w(`levels.${finding.level}`)}</Badge>
        <h4 id={`finding-${String(index)}-title`} className="font-semibold">
          {view.title}
        </h4>
        {finding.possible && <Badge kind="unknown">{w("findings.possible")}</Badge>}
      </div>
      <div className="mt-1 grid gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div className="max-w-[75ch]">
          <p>
            <bdi>{view.message}</bdi>
          </p>
          <p className="mt-2 text-12 text-ink-3">{w("findings.fix")}</p>
          <p className="text-ink-2">
            <bdi>{view.remedy}</bdi>
          </p>
          <StateLine view={view} place={place} words={words} />
        </div>
        <Facts view={view} place={place} words={words} />
      </div>
      {form}
    </article>
  );
}

function Facts({ view, place, words }: Omit<FindingCardProps, "form">): ReactNode {
  const { w } = words;
  const { lines, lineCount, remedyGoodsTonnes, remedyUsd } = view.finding;
  const isCounted = remedyGoodsTonnes !== null || remedyUsd !== null;
  const rows: [string, ReactNode][] = [
    [w("findings.stake"), <Stake key="stake" view={view} words={words} />],
    [w("findings.measured"), <Measured key="measured" view={view} words={words} />],
    ...(isCounted
      ? [[w("findings.fixFigures"), <Remedy key="remedy" view={view} words={words} />] as [string, ReactNode]]
      : []),
    [w("findings.talkTo"), <SupplierLinks key="talk" view={view} place={place} words={words} />],
  ];
  if (lineCount > 0)
    rows.push([
      w("findings.lines", { count: lineCount }),
      <LineLinks key="lines" lines={lines} lineCount={lineCount} place={place} words={words} />,
    ]);
  return (
    <dl className="grid content-start grid-cols-[8rem_1fr] gap-x-4 gap-y-1 text-14">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-12 leading-5 text-ink-3">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FigureProps {
  readonly view: FindingView;
  readonly words: WorkWords;
}

function Stake({ view: { finding, index }, words: { w, formats } }: FigureProps): ReactNode {
  if (finding.stakeUsd === null) return <span className="text-ink-3">{w("findings.unpriced")}</span>;
  return (
    <FigureLink path={`/findings/${String(index)}/stakeUsd`}>
      {w("findings.perYear", { usd: formats.usd(finding.stakeUsd) })}
    </FigureLink>
  );
}

function Measured({ view, words: { w } }: FigureProps): ReactNode {
  return (
    <>
      <FigureLink path={`/findings/${String(view.index)}/value`}>{view.measured}</FigureLink>
      {view.limit !== null && (
        <span className="text-ink-3">{` ${w("findings.limit", { limit: view.limit })}`}</span>
      )}
    </>
  );
}

function Remedy({ view: { finding, index }, words: { w, formats } }: FigureProps): ReactNode {
  const { remedyGoodsTonnes, remedyUsd } = finding;
  const at = `/findings/${String(index)}`;
  return (
    <>
      {remedyGoodsTonnes !== null && (
        <FigureLink path={`${at}/remedyGoodsTonnes`}>
          {w("findings.goodsTonnes", { tonnes: formatNumber(remedyGoodsTonnes, "tonnes", formats.names) })}
        </FigureLink>
      )}
      {remedyGoodsTonnes !== null && remedyUsd !== null && " · "}
      {remedyUsd !== null && <FigureLink path={`${at}/remedyUsd`}>{formats.usd(remedyUsd)}</FigureLink>}
    </>
  );
}

/** Which minerals are in what the findings are about? Each leads to its figures. */
export function MineralLinks({
  mineralIds,
  assessmentId,
  words,
}: {
  readonly mineralIds: FindingView["finding"]["mineralIds"];
  readonly assessmentId: string;
  readonly words: WorkWords;
}): ReactNode {
  return (
    <ul className="flex flex-wrap gap-x-3 text-12">
      {mineralIds.map((id) => (
        <li key={id}>
          <Link
            className="link"
            prefetch={false}
            href={`/sourcing/assessments/${assessmentId}/minerals/${id}`}
          >
            {showControls(words.mineral(id))}
          </Link>
        </li>
      ))}
    </ul>
  );
}
