import type { Explanation } from "@interphase/figures";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { requireMe } from "@/server/me";

import { readingsOf, writeFigure } from "../../../../_figures/figure-text";
import { getFigureNames } from "../../../../_figures/get-figure-names";
import type { OriginPlace } from "../../../../_figures/origin-link";
import { showControls } from "../../../../_figures/safe-text";
import { getWorkWords, type WorkWords } from "../../../../_figures/work-words";
import { ExplanationInputs } from "../../_components/explanation-inputs";
import { formulasOf } from "../../_components/explanation-parts";
import { MathView } from "../../_components/math-view";
import { addressed, findScenario, readFigure } from "./scenario-figure";

interface ScenarioExplanationProps {
  readonly assessment: Assessment;
  /** A scenario's id, then a figure's path in its result. */
  readonly address: string;
}

/** How was a figure of a scenario calculated: formula, formula with values, every input, what was assumed? */
export async function ScenarioExplanation({
  assessment,
  address,
}: ScenarioExplanationProps): Promise<ReactNode> {
  const words = await getWorkWords();
  const figure = readFigure(address);
  const scenario = figure === null ? null : await findScenario(figure.scenarioId);
  const all = new Map((scenario?.explanations ?? []).map((one) => [one.path, one]));
  const found = figure === null ? undefined : all.get(figure.path);
  if (figure === null || scenario === null || found === undefined)
    return <p>{words.w("whatIf.unexplained")}</p>;
  const [names, me] = await Promise.all([getFigureNames(assessment.options), requireMe()]);
  const { scenarioId } = figure;
  const explanation = addressed(found, scenarioId, new Set(all.keys()));
  const referred = new Map([...all].map(([path, one]) => [scenarioId + path, one]));
  const place: OriginPlace = {
    assessment,
    canOpenPlan: me.abilities.includes("sourcing.plan.read"),
    figureHref: (path) => `?${new URLSearchParams({ show: scenarioId, explain: path }).toString()}`,
  };
  return (
    <article>
      <p className="text-12 text-ink-3">
        <bdi>{showControls(scenario.request.name)}</bdi>
      </p>
      <h2 className="text-16 font-semibold wrap-anywhere">
        <bdi>{showControls(names.figure(found.name.code, found.name.facts))}</bdi>
      </h2>
      <Figure explanation={found} words={words} unit={names.unit} />
      <Formulas explanation={explanation} names={names} words={words} />
      <ExplanationInputs {...{ explanation, names, words, referred, place }} />
      <Gaps explanation={found} words={words} />
      <p className="mt-5 text-12 text-ink-3">
        <Link className="link" href="/methods/scenario">
          {words.w("whatIf.methods")}
        </Link>
      </p>
    </article>
  );
}

interface PartProps {
  readonly explanation: Explanation;
  readonly words: WorkWords;
}

function Figure({
  explanation,
  words,
  unit,
}: PartProps & { readonly unit: (unit: string | null) => string }): ReactNode {
  const readings = readingsOf(explanation.figure);
  const write = (value: number) => writeFigure(value, explanation, words.formats, unit);
  const main = readings.find(([reading]) => reading === "value")?.[1];
  const ends = readings.filter(([reading]) => reading !== "value").map(([, value]) => write(value));
  return (
    <p className="mt-1 text-28 font-semibold tabular-nums" data-figure={explanation.path}>
      {main === undefined ? words.t("unknown") : write(main)}
      {ends.length > 0 && (
        <span className="block text-14 font-normal text-ink-2">
          {words.t("explain.between", { ends: ends.join(" – ") })}
        </span>
      )}
    </p>
  );
}

function Formulas({
  explanation,
  names,
  words: { t },
}: PartProps & { readonly names: Parameters<typeof MathView>[0]["names"] }): ReactNode {
  return formulasOf(explanation).map(({ reading, formula }, _, all) => {
    const told = all.length === 1 ? "" : t(`explain.readings.${reading}`);
    return (
      <div key={reading} className="mt-3">
        {told !== "" && <p className="text-12 font-semibold text-ink-2">{told}</p>}
        <MathView
          {...{ formula, explanation, names }}
          withValues={false}
          label={t("explain.asFormula", { reading: told })}
        />
        <MathView
          {...{ formula, explanation, names }}
          withValues
          label={t("explain.withValues", { reading: told })}
        />
      </div>
    );
  });
}

function Gaps({ explanation, words }: PartProps): ReactNode {
  if (explanation.gaps.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 text-14 font-semibold">{words.w("whatIf.assumptions")}</h3>
      <ul className="mt-1 list-disc pl-5 text-14 text-ink-2">
        {explanation.gaps.map((gap, index) => (
          <li key={index}>
            <bdi>{showControls(words.gap(gap))}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
