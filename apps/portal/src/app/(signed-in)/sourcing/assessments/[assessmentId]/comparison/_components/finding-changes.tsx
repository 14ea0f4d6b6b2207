import * as names from "@interphase/names";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  nameFindingRule,
  renderFinding,
  type AssessmentComparison,
  type ComparedFinding,
} from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";

import { nameSubject } from "../../../../_figures/finding-view";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";

const levelMarks = { act: "act", plan: "accent", watch: "plain" } as const;

interface FindingChangesProps {
  readonly findings: AssessmentComparison["findings"];
  /** Where do findings of either side stand? Null: on no page, as of an edition that is only tried. */
  readonly hrefs: { readonly before: string | null; readonly after: string | null };
  readonly words: WorkWords;
}

/** Which findings are new, which were cleared, which changed? What got worse comes first. */
export function FindingChanges({ findings, hrefs, words }: FindingChangesProps): ReactNode {
  const { w } = words;
  const { cleared, changed } = findings;
  return (
    <Section id="findings" title={w("comparison.findings")}>
      {cleared.length + findings.new.length + changed.length === 0 && (
        <p className="text-ink-2">{w("comparison.noFinding")}</p>
      )}
      <Part title={w("comparison.new", { count: findings.new.length })}>
        {findings.new.map((one) => (
          <Said key={one.index} one={one} href={hrefs.after} words={words} />
        ))}
      </Part>
      <Part title={w("comparison.changed", { count: changed.length })}>
        {changed.map(({ before, after }) => (
          <Changed key={after.index} before={before} after={after} hrefs={hrefs} words={words} />
        ))}
      </Part>
      <Part title={w("comparison.cleared", { count: cleared.length })}>
        {cleared.map((one) => (
          <Said key={one.index} one={one} href={hrefs.before} words={words} />
        ))}
      </Part>
    </Section>
  );
}

/** A long list is folded: the first ten are what a reader looks at. */
const shownAtOnce = 10;

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ReactNode[];
}): ReactNode {
  if (children.length === 0) return null;
  const rest = children.slice(shownAtOnce);
  return (
    <div className="mb-4">
      <h3 className="mb-1 text-14 font-semibold">{title}</h3>
      <ul>{children.slice(0, shownAtOnce)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="link text-14">{`+${String(rest.length)}`}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </div>
  );
}

interface SaidProps {
  readonly one: ComparedFinding;
  readonly href: string | null;
  readonly words: WorkWords;
}

/** Of methods version 1 a finding is the English sentence stored then. */
function messageOf({ finding, message }: ComparedFinding, { formats }: WorkWords): string {
  return showControls(
    finding === null ? (message ?? "") : renderFinding(finding, formats.names, names).message,
  );
}

function titleOf({ finding, ruleId, mineralIds }: ComparedFinding, words: WorkWords): string {
  const title = nameFindingRule(ruleId, words.formats.names, "title");
  const subject =
    finding === null ? words.formats.list(mineralIds.map(words.mineral)) : nameSubject(finding, words);
  return words.w("findings.titleOf", { title, subject });
}

function Said({ one, href, words }: SaidProps): ReactNode {
  return (
    <li className="border-t border-line py-2">
      <Title one={one} href={href} words={words} />
      <p className="max-w-[75ch] text-ink-2">
        <bdi>{messageOf(one, words)}</bdi>
      </p>
    </li>
  );
}

function Title({ one, href, words }: SaidProps): ReactNode {
  const { w } = words;
  const title = <bdi>{titleOf(one, words)}</bdi>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {one.level === null ? (
        <Badge>{w("comparison.olderMethods")}</Badge>
      ) : (
        <Badge kind={levelMarks[one.level]}>{w(`levels.${one.level}`)}</Badge>
      )}
      {href === null || one.finding === null ? (
        <span className="font-medium">{title}</span>
      ) : (
        <Link
          className="link font-medium wrap-anywhere"
          prefetch={false}
          href={`${href}#finding-${String(one.index)}`}
        >
          {title}
        </Link>
      )}
    </span>
  );
}

interface ChangedProps {
  readonly before: ComparedFinding;
  readonly after: ComparedFinding;
  readonly hrefs: FindingChangesProps["hrefs"];
  readonly words: WorkWords;
}

function Changed({ before, after, hrefs, words }: ChangedProps): ReactNode {
  const { w, formats } = words;
  const stakes = [before.stakeUsd, after.stakeUsd];
  const hasStake =
    stakes.every((stake) => stake !== null) && formats.usd(stakes[0] ?? 0) !== formats.usd(stakes[1] ?? 0);
  return (
    <li className="border-t border-line py-2">
      <Title one={after} href={hrefs.after} words={words} />
      <dl className="grid max-w-[90ch] grid-cols-[4.5rem_1fr] gap-x-3 text-14">
        {(
          [
            ["before", before],
            ["after", after],
          ] as const
        ).map(([side, one]) => (
          <div key={side} className="contents">
            <dt className="text-12 leading-5 text-ink-3">{w(`comparison.${side}`)}</dt>
            <dd className={side === "before" ? "text-ink-3" : ""}>
              {before.level !== after.level && one.level !== null && (
                <span className="font-medium">{`${w(`levels.${one.level}`)} · `}</span>
              )}
              <bdi>{messageOf(one, words)}</bdi>
              {hasStake && one.stakeUsd !== null && (
                <span className="tabular-nums">{` ${w("findings.stakeOf", { usd: formats.usd(one.stakeUsd) })}`}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
