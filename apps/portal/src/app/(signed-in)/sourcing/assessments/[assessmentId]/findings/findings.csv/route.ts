import { redirect } from "next/navigation";

import { writeTableCsv } from "@/components/charts/chart-table";
import { requireMe } from "@/server/me";

import { getTodaysAssessment } from "../../../../_figures/get-todays-assessment";
import { getWorkWords } from "../../../../_figures/work-words";
import { readFilter } from "../_components/finding-filter";
import { tableOfFindings } from "../_components/finding-table";
import { getFindings } from "../_components/get-findings";

interface Params {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** The findings as the page shows them, with its filter and in its order, for a spreadsheet. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { assessmentId } = await params;
  const { abilities } = await requireMe();
  if (!abilities.includes("sourcing.assessment.export")) redirect("/not-allowed");
  const filter = readFilter(Object.fromEntries(new URL(request.url).searchParams));
  const words = await getWorkWords();
  const assessment = await getTodaysAssessment(assessmentId);
  const { shown } = await getFindings(assessment, filter, words);
  const name = words.w("findings.file", {
    name: assessment.planName,
    version: String(assessment.planVersion),
  });
  return new Response(writeTableCsv(tableOfFindings(shown, words)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
