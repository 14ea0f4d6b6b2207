import type { ReactNode } from "react";
import {
  flowsRoute,
  type Assessment,
  type FlowsView,
  type MineralExposure,
} from "@interphase/sourcing/contract";

import { formatNumber, nameMineral } from "@interphase/names";

import { ChartFrame } from "@/components/charts/chart-frame";
import { FlowDiagram } from "@/components/charts/flow-diagram";
import { EmptyState } from "@/components/ui/empty-state";
import { tryCallApi } from "@/server/api";

import { PartMissing } from "../../../_components/part-missing";
import { flowParts, flowTable } from "../../../_figures/flow-parts";
import { showControls } from "../../../_figures/safe-text";
import { getWords } from "../../../_figures/words";

type Flow = FlowsView["minerals"][number]["flows"][number];

/** How is the widest route told: through two countries, one, or some that are not known? */
function titleKey({ minedIn, refinedIn }: Flow): string {
  if (minedIn === null || refinedIn === null) return "flow.titleUnknown";
  return minedIn === refinedIn ? "flow.titleOne" : "flow.title";
}

/** Which way does one mineral come, from mine country to plant? */
export async function FlowChart({
  assessment,
  mineral,
}: {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const { mineralId } = mineral;
  const answer = await tryCallApi(flowsRoute, {
    params: { assessmentId: assessment.id },
    query: { mineralId },
  });
  if (!answer.ok) return <PartMissing requestId={answer.problem.instance} />;
  const flows = answer.value.minerals.find((one) => one.mineralId === mineralId);
  const widest = flows?.flows[0];
  if (flows === undefined || widest === undefined)
    return <EmptyState title={t("flow.noneTitle")}>{t("flow.none")}</EmptyState>;
  const total = flows.flows.reduce((sum, { tonnes }) => sum + tonnes, flows.otherTonnes);
  const place = (code: string | null) => (code === null ? t("flow.unknownOrigin") : words.country(code));
  const title = t(titleKey(widest), {
    mineral: nameMineral(mineralId, formats.names, "sentence"),
    share: formatNumber(total === 0 ? 0 : widest.tonnes / total, "share-short", formats.names),
    mined: place(widest.minedIn),
    refined: place(widest.refinedIn),
    supplier: showControls(widest.supplier),
  });
  return (
    <ChartFrame
      title={title}
      summary={t("flow.summary", { mineral: words.mineral(mineralId), count: flows.flows.length })}
      units={t("flow.units", { tonnes: formats.tonnes(total) })}
      source={t("source.own", { plan: assessment.planName })}
      fileName={`interphase-flow-${mineralId}`}
      table={flowTable(flows, words)}
      legend={
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="hatched inline-block h-3 w-6 border border-line-strong" />
          {t("flow.unknownLegend")}
        </span>
      }
    >
      <FlowDiagram
        label={title}
        columns={(["mine", "refine", "supplier", "plant"] as const).map((column) =>
          t(`flow.columns.${column}`),
        )}
        {...flowParts(flows, words)}
      />
    </ChartFrame>
  );
}
