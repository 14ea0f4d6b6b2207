import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { FindingText, Urgency } from "../_figures/finding-words";
import type { Words } from "../_figures/words";

const urgencyMarks: Record<Urgency, "act" | "accent" | "plain"> = {
  now: "act",
  soon: "accent",
  watch: "plain",
};

interface FindingListProps {
  readonly texts: readonly FindingText[];
  readonly words: Words;
  /** Only what was found; limit, remedy and whom to ask stay on the findings page. */
  readonly isBrief?: boolean;
  readonly mineralHref?: (mineralId: string) => string;
}

/** What was found, against which limit, what would clear it and whom to ask? */
export function FindingList({ texts, words, isBrief = false, mineralHref }: FindingListProps): ReactNode {
  const { t } = words;
  if (texts.length === 0) return <p className="text-ink-2">{t("findings.none")}</p>;
  return (
    <ol className="flex flex-col">
      {texts.map((text) => (
        <li
          key={text.index}
          id={`finding-${String(text.index)}`}
          className={`border-t border-line py-3 first:border-t-0 first:pt-0 ${isBrief ? "" : "grid gap-x-8 gap-y-1 lg:grid-cols-2"}`}
        >
          <div>
            <div className="flex flex-wrap items-center gap-2">
              <Badge kind={urgencyMarks[text.urgency]}>{t(`findings.urgency.${text.urgency}`)}</Badge>
              <span className="font-semibold">
                {mineralHref === undefined ? (
                  words.mineral(text.finding.mineralId)
                ) : (
                  <Link className="quiet-link" href={mineralHref(text.finding.mineralId)}>
                    {words.mineral(text.finding.mineralId)}
                  </Link>
                )}
                {": "}
                {text.title}
              </span>
              {text.finding.isPossible === true && <Badge kind="unknown">{t("findings.possible")}</Badge>}
            </div>
            <p className="mt-1 max-w-[75ch]">
              <bdi>{text.message}</bdi>
            </p>
          </div>
          {!isBrief && <FindingDetail text={text} words={words} />}
        </li>
      ))}
    </ol>
  );
}

function FindingDetail({ text, words }: { readonly text: FindingText; readonly words: Words }): ReactNode {
  const { t, formats } = words;
  const lines = text.finding.lines ?? [];
  const rows: [string, ReactNode][] = [
    [t("findings.measured"), <FoundFigure key="value" text={text} limitLabel={t("findings.limit")} />],
    [t("findings.remedy"), <bdi key="remedy">{text.remedy}</bdi>],
    [t("findings.ask"), <bdi key="ask">{text.ask}</bdi>],
  ];
  if (lines.length > 0) {
    const shown = lines.slice(0, 12);
    const more = lines.length - shown.length;
    rows.push([
      t("findings.lines", { count: lines.length }),
      <bdi key="lines">
        {more > 0
          ? t("findings.linesMore", { lines: formats.list(shown), count: more })
          : formats.list(shown)}
      </bdi>,
    ]);
  }
  return (
    <dl className="grid max-w-[75ch] content-start grid-cols-[6.5rem_1fr] gap-x-4 gap-y-1 text-14 max-sm:grid-cols-1 max-sm:gap-y-0">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-12 leading-5 text-ink-3 max-sm:mt-1">{label}</dt>
          <dd className="min-w-0 wrap-anywhere text-ink-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function FoundFigure({
  text,
  limitLabel,
}: {
  readonly text: FindingText;
  readonly limitLabel: string;
}): ReactNode {
  return (
    <span className="tabular-nums">
      {text.value}
      {text.finding.limit !== null && <span className="text-ink-3">{` · ${limitLabel} ${text.limit}`}</span>}
    </span>
  );
}
