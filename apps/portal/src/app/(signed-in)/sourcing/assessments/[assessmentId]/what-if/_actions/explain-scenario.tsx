"use server";

import type { ReactNode } from "react";

import { getTodaysAssessment } from "../../../../_figures/get-todays-assessment";
import { ScenarioExplanation } from "../_components/scenario-explanation";

/** How was the figure of a scenario at this address calculated? Answered as the piece of page that says it. */
export async function explainScenario(assessmentId: string, address: string): Promise<ReactNode> {
  return <ScenarioExplanation assessment={await getTodaysAssessment(assessmentId)} address={address} />;
}
