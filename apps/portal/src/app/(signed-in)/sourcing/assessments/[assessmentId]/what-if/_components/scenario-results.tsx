import type { ReactNode } from "react";
import type { Assessment, ScenarioGroup, StoredScenario } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartTable } from "@/components/charts/chart-table";
import { axisTicks } from "@/components/charts/scale";
import { largestTotal, ShortfallChart, type ShortfallCourse } from "@/components/charts/shortfall-chart";

import { ChoiceLinks } from "../../../../_components/choice-links";
import { FigureLink } from "../../../../_components/figure-link";
import { showControls } from "../../../../_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../../../_figures/work-words";
import { groupIn, nameGroup, summarise, touchedGoods } from "./scenario-goods";
import { GoodsTable, MineralTable, signedUsd } from "./scenario-table";
import { stockOutText } from "./stock-out-text";

interface ScenarioResultsProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  /** The key of the goods whose course is drawn. */
  readonly goodsText: string | undefined;
}

/** What would each scenario do, beside today and beside each other? */
export async function ScenarioResults({
  assessment,
  shown,
  goodsText,
}: ScenarioResultsProps): Promise<ReactNode> {
  const words = await getWorkWords();
  const { w } = words;
  const goods = touchedGoods(shown);
  const drawn = goods.find(({ key }) => key === goodsText) ?? goods[0];
  return (
    <div className="flex flex-col gap-8">
      <ul className="max-w-[75ch]">
        {shown.map((scenario) => (
          <li key={scenario.id} className="mb-1">
            <bdi className="font-semibold">{showControls(scenario.request.name)}</bdi>
            {w("colon")}
            <bdi>{summarise(scenario, words)}</bdi> <SpendChange scenario={scenario} words={words} />
          </li>
        ))}
      </ul>
      {drawn !== undefined && (
        <div>
          <ChoiceLinks
            label={w("whatIf.chooseGoods")}
            choices={goods.slice(0, 24).map((group) => ({
              value: group.key,
              label: nameGroup(group, words),
              href: `?${new URLSearchParams({ show: shown.map(({ id }) => id).join(","), goods: group.key }).toString()}#results`,
              isCurrent: group.key === drawn.key,
            }))}
          />
          <div className="mt-3">
            <ShortfallFigure assessment={assessment} shown={shown} group={drawn} words={words} />
          </div>
        </div>
      )}
      {goods.length > 0 && (
        <section aria-labelledby="goods-title">
          <h3 id="goods-title" className="mb-2 text-14 font-semibold">
            {w("whatIf.goodsTable")}
          </h3>
          <GoodsTable shown={shown} goods={goods} words={words} />
        </section>
      )}
      <section aria-labelledby="minerals-title">
        <h3 id="minerals-title" className="mb-2 text-14 font-semibold">
          {w("whatIf.mineralTable")}
        </h3>
        <MineralTable assessment={assessment} shown={shown} words={words} />
      </section>
      <Assumptions shown={shown} words={words} />
    </div>
  );
}

/** What does the scenario cost more, all lines together? */
function SpendChange({
  scenario,
  words,
}: {
  readonly scenario: StoredScenario;
  readonly words: WorkWords;
}): ReactNode {
  const { w, formats } = words;
  const { spendChangeUsd } = scenario;
  if (scenario.request.prices.length === 0) return null;
  if (spendChangeUsd === null) return w("whatIf.spendUnknown");
  return (
    <>
      {w("whatIf.spendChange")}
      {w("colon")}
      <FigureLink path={`${scenario.id}/spendChangeUsd`}>{signedUsd(spendChangeUsd, formats.usd)}</FigureLink>
    </>
  );
}

function courseOf(scenario: StoredScenario, key: string, words: WorkWords): ShortfallCourse {
  const { w, t, formats } = words;
  const group = groupIn(scenario, key)?.group;
  const missing = group?.shortfallGoodsTonnes.value ?? 0;
  return {
    id: scenario.id,
    label: showControls(scenario.request.name),
    tonnesByMonth: group?.shortfallGoodsTonnesByMonth ?? [],
    tip: [
      { label: w("whatIf.shortfall"), value: t("tonnesOf", { tonnes: formats.tonnes(missing) }) },
      { label: w("whatIf.stockOut"), value: stockOutText(group?.stockOutMonth ?? null, words) },
    ],
  };
}

interface ShortfallFigureProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  readonly group: ScenarioGroup;
  readonly words: WorkWords;
}

function ShortfallFigure({ assessment, shown, group, words }: ShortfallFigureProps): ReactNode {
  const { w, t, formats } = words;
  const courses = shown.map((scenario) => courseOf(scenario, group.key, words));
  const goods = nameGroup(group, words);
  const most = largestTotal(courses);
  const outs = shown.flatMap((scenario) => groupIn(scenario, group.key)?.group.stockOutMonth ?? []);
  const title =
    most <= 0
      ? w("whatIf.titleNone", { goods })
      : w("whatIf.title", {
          goods,
          tonnes: formats.tonnes(most),
          month: formats.fixed(Math.min(...outs), 1),
        });
  return (
    <ChartFrame
      title={title}
      summary={w("whatIf.summary", { goods, count: courses.length })}
      units={w("whatIf.units")}
      source={t("source.own", { plan: showControls(assessment.planName) })}
      fileName="interphase-shortfall"
      table={tableOf(courses, words)}
      headingLevel={3}
      legend={<Legend courses={courses} />}
    >
      <div className="max-w-[56rem]">
        <ShortfallChart
          label={title}
          xLabel={w("whatIf.xAxis")}
          yLabel={w("whatIf.yAxis")}
          tickLabels={Object.fromEntries(
            axisTicks(most, 4).map((tick) => [String(tick), formats.tonnes(tick)]),
          )}
          courses={courses}
        />
      </div>
    </ChartFrame>
  );
}

function tableOf(courses: readonly ShortfallCourse[], { w, formats }: WorkWords): ChartTable {
  const months = Math.max(0, ...courses.map(({ tonnesByMonth }) => tonnesByMonth.length));
  return {
    columns: [
      { label: w("whatIf.month"), isNumber: true },
      ...courses.map(({ label }) => ({ label, isNumber: true })),
    ],
    rows: Array.from({ length: months }, (_, month) => [
      { text: String(month + 1), raw: month + 1 },
      ...courses.map(({ tonnesByMonth }) => ({
        text: formats.tonnes(tonnesByMonth[month] ?? 0),
        raw: tonnesByMonth[month] ?? 0,
      })),
    ]),
  };
}

function Legend({ courses }: { readonly courses: readonly ShortfallCourse[] }): ReactNode {
  return (
    <span className="flex flex-wrap gap-x-4">
      {courses.map((course, index) => (
        <span key={course.id} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="inline-block h-0.5 w-6"
            style={{ background: `var(--series-${String((index % 5) + 1)})` }}
          />
          <bdi>{course.label}</bdi>
        </span>
      ))}
    </span>
  );
}

function Assumptions({
  shown,
  words,
}: {
  readonly shown: readonly StoredScenario[];
  readonly words: WorkWords;
}): ReactNode {
  const texts = [...new Set(shown.flatMap((scenario) => scenario.assumptions.map(words.gap)))];
  if (texts.length === 0) return null;
  return (
    <div>
      <h3 className="text-14 font-semibold">{words.w("whatIf.assumptions")}</h3>
      <ul className="mt-1 list-disc pl-5 text-14 text-ink-2">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
