import type { ReactNode } from "react";
import type { MineralId } from "@interphase/minerals/contract";
import type { Assessment, StoredScenario } from "@interphase/sourcing/contract";

import { showControls } from "../../../../_figures/safe-text";
import type { Words } from "../../../../_figures/words";
import { stockOutText } from "./stock-out-text";

interface ScenarioTableProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  readonly minerals: readonly MineralId[];
  readonly words: Words;
}

/** Every touched mineral beside today: what is lost, missing, when stock ends, what it costs. */
export function ScenarioTable({ assessment, shown, minerals, words }: ScenarioTableProps): ReactNode {
  const { t, formats } = words;
  const total = (scenario: StoredScenario) =>
    words.orUnknown(scenario.spendChangeUsd, (usd) => signedUsd(usd, formats.usd));
  const head = "border-b border-line-strong px-3 py-2 text-left text-12 font-semibold text-ink-2";
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("whatIf.table")}>
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{t("whatIf.table")}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t("mineral")}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t("whatIf.today")}
            </th>
            {shown.map((scenario) => (
              <th key={scenario.id} scope="col" className={head}>
                <bdi>{showControls(scenario.request.name)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minerals.map((mineralId) => (
            <tr key={mineralId} className="border-b border-line align-top">
              <th scope="row" className="px-3 py-2 text-left font-medium">
                {words.mineral(mineralId)}
                <span className="block text-12 font-normal text-ink-3 sm:hidden">
                  {todayText(assessment, mineralId, words)}
                </span>
              </th>
              <td className="px-3 py-2 text-ink-2 max-sm:hidden">
                {todayText(assessment, mineralId, words)}
              </td>
              {shown.map((scenario) => (
                <td key={scenario.id} className="min-w-48 px-3 py-2">
                  <Outcome scenario={scenario} mineralId={mineralId} words={words} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="align-top font-medium">
            <th scope="row" className="px-3 py-2 text-left">
              {t("whatIf.spendChange")}
            </th>
            <td className="px-3 py-2 text-ink-2 max-sm:hidden">
              {words.orUnknown(assessment.result.totals.spendUsd, formats.usd)}
            </td>
            {shown.map((scenario) => (
              <td key={scenario.id} className="px-3 py-2 tabular-nums">
                {total(scenario)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function todayText({ result }: Assessment, mineralId: MineralId, words: Words): string {
  const today = result.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (today === undefined) return "";
  const { months, atLeast } = today.monthsOfCover;
  return words.t("whatIf.todayCover", { months: words.months(months, atLeast) });
}

function signedUsd(usd: number, write: (value: number) => string): string {
  return usd > 0 ? `+${write(usd)}` : write(usd);
}

interface OutcomeProps {
  readonly scenario: StoredScenario;
  readonly mineralId: MineralId;
  readonly words: Words;
}

function Outcome({ scenario, mineralId, words }: OutcomeProps): ReactNode {
  const { t, formats } = words;
  const result = scenario.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (result === undefined) return <span className="text-ink-3">—</span>;
  if (isUntouched(result)) return <span className="text-ink-3">{t("whatIf.untouched")}</span>;
  const { low, value, high } = result.shortfallTonnes;
  const tonnes = (figure: number) => formats.tonnes(figure);
  const rows: [string, string][] = [
    [t("whatIf.loss"), words.interval(result.lossFraction.low, result.lossFraction.high, formats.share)],
    [
      t("whatIf.shortfall"),
      t("whatIf.shortfallOf", {
        value: words.orUnknown(value, tonnes),
        ends: words.interval(low, high, tonnes),
      }),
    ],
    [t("whatIf.stockOut"), stockOutText(result.stockOutMonth, words)],
    [t("whatIf.spend"), words.orUnknown(result.spendChangeUsd, (usd) => signedUsd(usd, formats.usd))],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3">
      {rows.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-12 leading-5 text-ink-3">{label}</dt>
          <dd className="tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing lost at either end, nothing short, nothing dearer. */
function isUntouched(result: StoredScenario["minerals"][number]): boolean {
  return (
    result.lossFraction.high === 0 && result.shortfallTonnes.high === 0 && (result.spendChangeUsd ?? 0) === 0
  );
}
