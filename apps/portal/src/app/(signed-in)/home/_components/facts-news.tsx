import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listEditionsRoute, listMeasuresRoute, type DatedMeasure } from "@interphase/minerals/contract";
import { nameMeasureKind } from "@interphase/names";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";
import { getSubstanceName } from "@/components/world/fact-table";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";

const soonDays = 90;
const dayMs = 86_400_000;

/** Which measures are of unknown state, or about to change? */
function turning(measures: readonly DatedMeasure[], today: string): DatedMeasure[] {
  const isSoon = (date: string | null): boolean => {
    if (date === null) return false;
    const days = (Date.parse(date) - Date.parse(today)) / dayMs;
    return days >= 0 && days <= soonDays;
  };
  return measures.filter(
    (measure) =>
      measure.status === "pause-run-out" ||
      (measure.status === "paused" && isSoon(measure.pausedTo)) ||
      (measure.status === "not-yet" && isSoon(measure.effectiveFrom)) ||
      (measure.status === "in-effect" && isSoon(measure.effectiveTo)),
  );
}

function turnDate(measure: DatedMeasure): string {
  if (measure.status === "not-yet") return measure.effectiveFrom;
  return (measure.status === "in-effect" ? measure.effectiveTo : measure.pausedTo) ?? measure.effectiveFrom;
}

async function TurningMeasure({ measure }: { readonly measure: DatedMeasure }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { date, country, list, names } = await getFormats();
  const substance = await getSubstanceName();
  const day = turnDate(measure);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2">
      <span>
        <Link className="link" prefetch={false} href={`/minerals/${measure.mineralId}#measures`}>
          {list(measure.mineralIds.map(substance))}
        </Link>
        : {country(measure.exporterIso3)}, {nameMeasureKind(measure.kind, names)}
      </span>
      <span className="flex items-baseline gap-2 text-12 text-ink-3">
        <time dateTime={day}>{date(day)}</time>
        <Badge kind={measure.status === "pause-run-out" ? "unknown" : "plain"}>
          {t(`measureStates.${measure.status}`)}
        </Badge>
      </span>
    </li>
  );
}

/** What changed in the world's facts? */
export async function FactsNews(): Promise<ReactNode> {
  const t = await getTranslations("home");
  const { date } = await getFormats();
  const [editions, measures] = await Promise.all([
    callApi(listEditionsRoute, { query: { limit: 5 } }),
    callApi(listMeasuresRoute, { query: { limit: 200 } }),
  ]);
  const current = editions.value.items.find((edition) => edition.isDefault);
  const list = turning(measures.value.items, measures.value.date).sort((a, b) =>
    turnDate(a) < turnDate(b) ? -1 : 1,
  );
  return (
    <Section id="changed" title={t("changedTitle")}>
      {current === undefined ? null : (
        <p className="mb-3">
          {t("edition")}{" "}
          <Link className="link" href="/reference/editions" prefetch={false}>
            {current.name}
          </Link>
          , {t("asOf", { date: date(current.asOf) })}
        </p>
      )}
      {list.length === 0 ? (
        <p className="text-ink-2">{t("nothingTurning")}</p>
      ) : (
        <ul className="border-t border-line">
          {list.map((measure) => (
            <TurningMeasure key={measure.measureId} measure={measure} />
          ))}
        </ul>
      )}
    </Section>
  );
}
