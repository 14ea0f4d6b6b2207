import Link from "next/link";
import type { ReactNode } from "react";
import type { Assessment, Overview } from "@interphase/sourcing/contract";

import { Absent } from "@/components/ui/absent";

import { FigureLink } from "../../../_components/figure-link";
import { getWords, type Words } from "../../../_figures/words";
import { FirstAct } from "./first-act";

interface FirstScreenProps {
  readonly assessment: Assessment;
  readonly overview: Overview;
}

/** So many exposures does the first screen name. */
const namedExposures = 3;

/** What does it come to: money, where it is exposed, what to do first and what that costs? For somebody with a quarter of an hour. */
export async function FirstScreen({ assessment, overview }: FirstScreenProps): Promise<ReactNode> {
  const words = await getWords();
  return (
    <>
      <Totals overview={overview} assessment={assessment} words={words} />
      <div className="grid gap-x-10 gap-y-6 py-5 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <Exposures assessment={assessment} overview={overview} words={words} />
        <FirstAct assessment={assessment} />
      </div>
    </>
  );
}

interface PartProps extends FirstScreenProps {
  readonly words: Words;
}

function Totals({ assessment, overview, words }: PartProps): ReactNode {
  const { t, formats } = words;
  const { spendUsd, lineCount, supplierCount, knownOriginSpendFraction } = overview.totals;
  const priced = assessment.result.totals.pricedLineCount;
  const figures: [string, string, string | null][] = [
    ["spendUsd", t("totals.spend"), spendUsd === null ? null : formats.usd(spendUsd)],
    ["lineCount", t("totals.lines"), formats.number(lineCount)],
    ["supplierCount", t("totals.suppliers"), formats.number(supplierCount)],
    [
      "knownOriginSpendFraction",
      t("totals.knownOrigin"),
      knownOriginSpendFraction === null ? null : formats.share(knownOriginSpendFraction),
    ],
    [
      "pricedLineCount",
      t("totals.priced"),
      t("totals.pricedOf", { priced: formats.number(priced), lines: formats.number(lineCount) }),
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-5" data-totals="">
      {figures.map(([key, label, value]) => (
        <div key={key} className="first:max-sm:col-span-2">
          <dt className="text-12 text-ink-3">{label}</dt>
          <dd className="text-20 font-semibold tabular-nums">
            <FigureLink path={`/totals/${key}`}>{value ?? <Absent state="unknown" />}</FigureLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Exposures({ assessment, overview, words }: PartProps): ReactNode {
  const { t, formats, mineral } = words;
  const named = overview.exposures.slice(0, namedExposures);
  return (
    <section aria-labelledby="exposures-title">
      <h2 id="exposures-title" className="text-16 font-semibold">
        {t("exposures.title", { count: named.length })}
      </h2>
      <p className="text-12 text-ink-3">{t("exposures.lead")}</p>
      <ol className="mt-1" data-exposures="">
        {named.map(({ mineralId, path, riskWeightedSpendUsd, attributedSpendUsd, sentence }) => (
          <li key={mineralId} className="border-b border-line py-2.5 last:border-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                className="quiet-link font-semibold"
                href={`/sourcing/assessments/${assessment.id}/minerals/${mineralId}`}
              >
                {mineral(mineralId)}
              </Link>
              <span className="text-14">
                {riskWeightedSpendUsd === null || attributedSpendUsd === null ? (
                  <Absent state="unknown" reason={t("exposures.unpriced")} />
                ) : (
                  <>
                    <FigureLink path={`${path}/riskWeightedSpendUsd`}>
                      {formats.usd(riskWeightedSpendUsd.value)}
                    </FigureLink>{" "}
                    <span className="text-ink-3">
                      {t("exposures.of")}{" "}
                      <FigureLink path={`${path}/attributedSpendUsd`}>
                        {formats.usd(attributedSpendUsd)}
                      </FigureLink>
                    </span>
                  </>
                )}
              </span>
            </div>
            <p className="mt-0.5 text-14 text-ink-2">{words.sentence(sentence)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
