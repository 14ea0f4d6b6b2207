import type { ReactNode } from "react";
import type { MineralId } from "@interphase/minerals/contract";
import type { Assessment, StoredScenario } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import type { ChartTable } from "@/components/charts/chart-table";
import { axisTicks } from "@/components/charts/scale";
import { largestTotal, ShortfallChart, type ShortfallCourse } from "@/components/charts/shortfall-chart";

import { ChoiceLinks } from "../../../../_components/choice-links";
import { showControls } from "../../../../_figures/safe-text";
import { getWords, type Words } from "../../../../_figures/words";
import { ScenarioTable } from "./scenario-table";
import { stockOutText } from "./stock-out-text";

interface ScenarioResultsProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  readonly mineralText: string | undefined;
}

type MineralResult = StoredScenario["minerals"][number];

const resultOf = (scenario: StoredScenario, mineralId: MineralId): MineralResult | undefined =>
  scenario.minerals.find((mineral) => mineral.mineralId === mineralId);

/** Which minerals run short in any of the scenarios? The deepest hole first. */
function shortMinerals(shown: readonly StoredScenario[]): MineralId[] {
  const deepest = new Map<MineralId, number>();
  for (const scenario of shown) {
    for (const mineral of scenario.minerals) {
      const short = mineral.shortfallTonnes.high ?? 0;
      if (short > 0 || (mineral.lossFraction.high ?? 0) > 0)
        deepest.set(mineral.mineralId, Math.max(deepest.get(mineral.mineralId) ?? 0, short));
    }
  }
  return [...deepest].sort((a, b) => b[1] - a[1]).map(([mineralId]) => mineralId);
}

function courseOf(scenario: StoredScenario, mineralId: MineralId, words: Words): ShortfallCourse {
  const { t, formats, orUnknown } = words;
  const result = resultOf(scenario, mineralId);
  const tonnes = (figure: number) => t("tonnesOf", { tonnes: formats.tonnes(figure) });
  return {
    id: scenario.id,
    label: showControls(scenario.request.name),
    tonnesByMonth: result?.shortfallTonnesByMonth ?? [],
    tip: [
      { label: t("whatIf.shortfall"), value: orUnknown(result?.shortfallTonnes.value ?? null, tonnes) },
      { label: t("whatIf.stockOut"), value: stockOutText(result?.stockOutMonth ?? null, words) },
    ],
  };
}

/** What would each scenario do, beside today and beside each other? */
export async function ScenarioResults({
  assessment,
  shown,
  mineralText,
}: ScenarioResultsProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const minerals = shortMinerals(shown);
  const mineralId = minerals.find((id) => id === mineralText) ?? minerals[0];
  return (
    <div className="flex flex-col gap-8">
      {mineralId === undefined ? (
        <p className="text-ink-2">{t("whatIf.nothingLost")}</p>
      ) : (
        <>
          <ChoiceLinks
            label={t("assessment.chooseMineral")}
            choices={minerals.map((id) => ({
              value: id,
              label: words.mineral(id),
              href: `?show=${shown.map((scenario) => scenario.id).join(",")}&mineral=${id}#results`,
              isCurrent: id === mineralId,
            }))}
          />
          <ShortfallFigure assessment={assessment} shown={shown} mineralId={mineralId} words={words} />
        </>
      )}
      <ScenarioTable assessment={assessment} shown={shown} minerals={minerals} words={words} />
      <Assumptions shown={shown} words={words} />
    </div>
  );
}

interface ShortfallFigureProps {
  readonly assessment: Assessment;
  readonly shown: readonly StoredScenario[];
  readonly mineralId: MineralId;
  readonly words: Words;
}

function ShortfallFigure({ assessment, shown, mineralId, words }: ShortfallFigureProps): ReactNode {
  const { t, formats } = words;
  const courses = shown.map((scenario) => courseOf(scenario, mineralId, words));
  const name = words.mineral(mineralId);
  const most = largestTotal(courses);
  const outs = shown.flatMap((scenario) => resultOf(scenario, mineralId)?.stockOutMonth ?? []);
  const title =
    most <= 0
      ? t("whatIf.titleNone", { mineral: name })
      : t("whatIf.title", {
          mineral: name,
          tonnes: formats.tonnes(most),
          month: formats.number(Math.min(...outs), 1),
        });
  const months = Math.max(...courses.map(({ tonnesByMonth }) => tonnesByMonth.length));
  const table: ChartTable = {
    columns: [
      { label: t("whatIf.month"), isNumber: true },
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
  return (
    <ChartFrame
      title={title}
      summary={t("whatIf.summary", { mineral: name, count: courses.length })}
      units={t("whatIf.units")}
      source={t("source.own", { plan: assessment.planName })}
      fileName={`interphase-shortfall-${mineralId}`}
      table={table}
      headingLevel={3}
      legend={
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
      }
    >
      <div className="max-w-[56rem]">
        <ShortfallChart
          label={title}
          xLabel={t("whatIf.xAxis")}
          yLabel={t("whatIf.yAxis")}
          tickLabels={Object.fromEntries(
            axisTicks(most, 4).map((tick) => [String(tick), formats.tonnes(tick)]),
          )}
          courses={courses}
        />
      </div>
    </ChartFrame>
  );
}

function Assumptions({
  shown,
  words,
}: {
  readonly shown: readonly StoredScenario[];
  readonly words: Words;
}): ReactNode {
  const texts = [...new Set(shown.flatMap((scenario) => scenario.assumptions.map(words.gap)))];
  if (texts.length === 0) return null;
  return (
    <div>
      <h3 className="text-14 font-semibold">{words.t("whatIf.assumptions")}</h3>
      <ul className="mt-1 list-disc pl-5 text-14 text-ink-2">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
