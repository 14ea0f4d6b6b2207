import type { ReactNode } from "react";
import { getMineralRoute } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { tryCallApi } from "@/server/api";

import { getWords } from "../../../../../_figures/words";

interface PublishedFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** What has the EU published about this mineral? Beside the company's own figures, never compared with them by us. */
export async function PublishedFigures({ assessment, mineral }: PublishedFiguresProps): Promise<ReactNode> {
  const { t, formats } = await getWords();
  const { edition, date } = assessment.options;
  const answer = await tryCallApi(getMineralRoute, {
    params: { mineralId: mineral.mineralId },
    query: { edition, date },
  });
  const figures = answer.ok ? answer.value.publishedFigures : [];
  return (
    <section aria-labelledby="published-eu">
      <h3 id="published-eu" className="mb-2 text-14 font-semibold">
        {t("detail.published")}
      </h3>
      {figures.length === 0 ? (
        <p className="text-ink-2">{t("detail.noPublished")}</p>
      ) : (
        <ul>
          {figures.map((fact) => (
            <li
              key={fact.factId}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-0"
            >
              <span className="min-w-40 flex-1 text-ink-2">{publishedName(fact.indicator, t)}</span>
              <span className="font-medium tabular-nums">
                {fact.value === null ? t("unknown") : withUnit(fact.value, fact.unit, formats)}
              </span>
              <ConfidenceBadge confidence={fact.confidence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const publishedKeys = new Set([
  "eu-supply-risk-2023",
  "eu-economic-importance-2023",
  "eol-recycling-input-rate",
]);

function publishedName(indicator: string | null, t: (key: string) => string): string {
  return indicator !== null && publishedKeys.has(indicator) ? t(`published.${indicator}`) : (indicator ?? "");
}

function withUnit(
  value: number,
  unit: string,
  formats: { number: (value: number, digits?: number) => string },
): string {
  return unit === "percent" ? `${formats.number(value)} %` : formats.number(value);
}
