import type { AnyAssessment } from "@interphase/sourcing/contract";

import type { Crumb } from "@/components/ui/page-head";

import { showControls } from "../../../_figures/safe-text";
import { getWords } from "../../../_figures/words";

/** Which pages stand above a page of an assessment? */
export async function assessmentCrumbs(
  assessment: Pick<AnyAssessment, "id" | "planName" | "planVersion">,
): Promise<Crumb[]> {
  const { t } = await getWords();
  const values = { name: showControls(assessment.planName), version: String(assessment.planVersion) };
  return [
    { label: t("rooms.assessments"), href: "/sourcing/assessments" },
    { label: t("assessment.title", values), href: `/sourcing/assessments/${assessment.id}` },
  ];
}
