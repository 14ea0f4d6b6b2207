"use server";

import type { ReactNode } from "react";

import { getTodaysAssessment } from "../../../_figures/get-todays-assessment";
import { Explanation } from "../_components/explanation";

/** How was the figure at this path of this assessment made? Answered as the piece of page that says it. */
export async function explainFigure(assessmentId: string, path: string): Promise<ReactNode> {
  return <Explanation assessment={await getTodaysAssessment(assessmentId)} path={path} />;
}
