import { formatDigits, formatNumber } from "@interphase/names";
import type { ReactNode } from "react";
import type { Assessment, ScenarioGroup, StoredScenario } from "@interphase/sourcing/contract";

import { DataTable, type Column } from "@/components/ui/data-table";

import { FigureLink } from "../../../../_components/figure-link";
import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";
import { groupIn, nameGroup } from "./scenario-goods";
import { stockOutText } from "./stock-out-text";

interface GoodsTableProps {
  readonly shown: readonly StoredScenario[];
  readonly goods: readonly ScenarioGroup[];
  readonly words: WorkWords;
}

/** What happens to each of the goods, beside today: what is lost, what is missing, when stock ends. */
export function GoodsTable({ shown, goods, words }: GoodsTableProps): ReactNode {
  const { w, formats } = words;
  const columns: Column<ScenarioGroup>[] = [
    {
      key: "goods",
      label: w("whatIf.goods"),
      isDeciding: true,
      cell: (group) => <bdi>{nameGroup(group, words)}</bdi>,
    },
    {
      key: "today",
      label: w("whatIf.today"),
      cell: ({ needGoodsTonnesPerMonth, stockGoodsTonnes }) => (
        <span className="text-ink-2">
          {w("whatIf.todayGoods", {
            need: formatNumber(needGoodsTonnesPerMonth, "tonnes", formats.names),
            stock:
              stockGoodsTonnes === null
                ? w("whatIf.stockUnknown")
                : formatNumber(stockGoodsTonnes, "tonnes", formats.names),
          })}
        </span>
      ),
    },
    ...shown.map((scenario) => ({
      key: scenario.id,
      label: <bdi>{showControls(scenario.request.name)}</bdi>,
      cell: ({ key }: ScenarioGroup) => <GoodsOutcome scenario={scenario} goodsKey={key} words={words} />,
    })),
  ];
  return (
    <DataTable
      caption={w("whatIf.goodsTable")}
      isCaptionHidden
      columns={columns}
      rows={goods}
      rowKey={({ key }) => key}
    />
  );
}

interface GoodsOutcomeProps {
  readonly scenario: StoredScenario;
  readonly goodsKey: string;
  readonly words: WorkWords;
}

/** An interval as one text: both ends once where they print alike. */
function between(low: number, high: number, write: (value: number) => string): string {
  const [left, right] = [write(low), write(high)];
  return left === right ? left : `${left}–${right}`;
}

function GoodsOutcome({ scenario, goodsKey, words }: GoodsOutcomeProps): ReactNode {
  const { w, formats } = words;
  const found = groupIn(scenario, goodsKey);
  if (found === null) return <span className="text-ink-3">—</span>;
  const { group, index } = found;
  const { lossFraction: loss, shortfallGoodsTonnes: short } = group;
  if ((loss?.high ?? 0) === 0 && short.high === 0)
    return <span className="text-ink-3">{w("whatIf.untouched")}</span>;
  const at = `${scenario.id}/groups/${String(index)}`;
  const share = (value: number) => formatNumber(value, "share-short", formats.names);
  const tonnes = (value: number) => formatDigits(value, "tonnes");
  const rows: [string, ReactNode][] = [
    [
      w("whatIf.loss"),
      loss === null ? (
        words.t("unknown")
      ) : (
        <FigureLink key="loss" path={`${at}/lossFraction`}>
          {between(loss.low, loss.high, share)}
        </FigureLink>
      ),
    ],
    [
      w("whatIf.shortfall"),
      <FigureLink key="short" path={`${at}/shortfallGoodsTonnes`}>
        {w("whatIf.shortfallOf", {
          value: formatNumber(short.value, "tonnes", formats.names),
          ends: between(short.low, short.high, tonnes),
        })}
      </FigureLink>,
    ],
    [
      w("whatIf.stockOut"),
      <FigureLink key="out" path={`${at}/stockOutMonth`}>
        {stockOutText(group.stockOutMonth, words)}
      </FigureLink>,
    ],
  ];
  return <Outcome rows={rows} />;
}

function Outcome({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-left">
      {rows.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-12 leading-5 text-ink-3">{label}</dt>
          <dd className="tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type MineralId = StoredScenario["minerals"][number]["mineralId"];

interface MineralTableProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  readonly words: WorkWords;
}

/** What is missing of each mineral within the goods, and what does it cost more? */
export function MineralTable({ assessment, shown, words }: MineralTableProps): ReactNode {
  const { w, mineral } = words;
  const ids = assessment.result.exposureOrder.filter((id) =>
    shown.some((scenario) => scenario.minerals.some((one) => one.mineralId === id && !isUntouched(one))),
  );
  const columns: Column<MineralId>[] = [
    { key: "mineral", label: words.t("mineral"), isDeciding: true, cell: (id) => mineral(id) },
    ...shown.map((scenario) => ({
      key: scenario.id,
      label: <bdi>{showControls(scenario.request.name)}</bdi>,
      cell: (id: MineralId) => <MineralOutcome scenario={scenario} mineralId={id} words={words} />,
    })),
  ];
  return (
    <DataTable
      caption={w("whatIf.mineralTable")}
      isCaptionHidden
      columns={columns}
      rows={ids}
      rowKey={(id) => id}
      empty={<p className="text-ink-2">{w("whatIf.nothingLost")}</p>}
    />
  );
}

/** Nothing lost at either end, nothing short, nothing dearer. */
function isUntouched(result: StoredScenario["minerals"][number]): boolean {
  return (
    (result.lossFraction?.high ?? 0) === 0 &&
    result.shortfallTonnes.high === 0 &&
    (result.spendChangeUsd ?? 0) === 0
  );
}

/** A change of spend says its direction. */
export function signedUsd(usd: number, write: (value: number) => string): string {
  return usd > 0 ? `+${write(usd)}` : write(usd);
}

interface MineralOutcomeProps {
  readonly scenario: StoredScenario;
  readonly mineralId: MineralId;
  readonly words: WorkWords;
}

function MineralOutcome({ scenario, mineralId, words }: MineralOutcomeProps): ReactNode {
  const { w, formats } = words;
  const index = scenario.minerals.findIndex((one) => one.mineralId === mineralId);
  const result = scenario.minerals[index];
  if (result === undefined) return <span className="text-ink-3">—</span>;
  if (isUntouched(result)) return <span className="text-ink-3">{w("whatIf.untouched")}</span>;
  const at = `${scenario.id}/minerals/${String(index)}`;
  const { low, value, high } = result.shortfallTonnes;
  const tonnes = (figure: number) => formatDigits(figure, "tonnes");
  const rows: [string, ReactNode][] = [
    [
      w("whatIf.containedShortfall"),
      <FigureLink key="short" path={`${at}/shortfallTonnes`}>
        {w("whatIf.shortfallOf", {
          value: formatNumber(value, "tonnes", formats.names),
          ends: between(low, high, tonnes),
        })}
      </FigureLink>,
    ],
    [
      w("whatIf.spend"),
      result.spendChangeUsd === null ? (
        words.t("unknown")
      ) : (
        <FigureLink key="spend" path={`${at}/spendChangeUsd`}>
          {signedUsd(result.spendChangeUsd, formats.usd)}
        </FigureLink>
      ),
    ],
  ];
  return <Outcome rows={rows} />;
}
