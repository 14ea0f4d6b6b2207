import type { Interval } from "@interphase/minerals";
import type { FigureTitle } from "./explanation-book.js";
import { greatest, maxOver, num, ref, subtract } from "./formula-nodes.js";
import { companyConcentrationMaking } from "./explain-concentration.js";
import { companyHhiMaking, companyLeftMaking, explainOrigins, type StageMaking } from "./explain-origins.js";
import { titleOf } from "./explain-volumes.js";
import {
  selectProducers,
  worldConcentrationMaking,
  worldHhiMaking,
  worldShareTerm,
} from "./explain-world.js";

/** How are the figures of one stage explained, the company's and the world's? */
export function explainStage(making: StageMaking): void {
  const { explanations, stageAt, exposure, question } = making;
  const title = (code: string, section: string, unit: string): FigureTitle =>
    titleOf(making, `stage.${code}`, section, unit, { stage: making.stage });
  explainOrigins(making);
  explanations.figure(
    `${stageAt}/companyHhi`,
    title("companyHhi", "3", "fraction"),
    exposure.companyHhi,
    () => companyHhiMaking(making),
  );
  explanations.figure(`${stageAt}/worldHhi`, title("worldHhi", "3", "fraction"), exposure.worldHhi, () =>
    worldHhiMaking(making, question, `${stageAt}/worldHhi`),
  );
  explanations.figure(
    `${stageAt}/companyConcentration`,
    title("companyConcentration", "6", "points"),
    exposure.companyConcentration,
    () => companyConcentrationMaking(making),
  );
  explanations.figure(
    `${stageAt}/worldConcentration`,
    title("worldConcentration", "6", "points"),
    exposure.worldConcentration,
    () => worldConcentrationMaking(making, question, `${stageAt}/worldConcentration`),
  );
  const left = (
    who: "company" | "world",
    figure: Interval | null,
    make: () => ReturnType<typeof companyLeftMaking>,
  ) =>
    explanations.figure(
      `${stageAt}/supplyLeftWithoutLargest/${who}`,
      title(`supplyLeft.${who}`, "9", "fraction"),
      figure,
      make,
    );
  left("company", exposure.supplyLeftWithoutLargest.company, () => companyLeftMaking(making));
  left("world", exposure.supplyLeftWithoutLargest.world, () => worldLeftMaking(making));
}

function worldLeftMaking(making: StageMaking) {
  const { question } = making;
  const largest = maxOver(
    selectProducers(making, question, (_country, share) => share, undefined, "max"),
    ref("P"),
  );
  const without = subtract(num(1), question.world.series.shares.length === 0 ? num(0) : largest);
  const path = `${making.stageAt}/supplyLeftWithoutLargest/world`;
  return {
    formulas: {
      low: greatest(num(0), subtract(ref("high"), ref("PX"))),
      high: greatest(num(0), without),
    },
    terms: {
      high: making.explanations.at(path, { symbol: "L^high", reading: "high" }, "fraction"),
      PX: worldShareTerm(making, question, null),
    },
  };
}
