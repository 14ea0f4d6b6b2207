import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralProfile, PolicyEvent } from "@interphase/minerals/contract";
import { nameMeasureKind } from "@interphase/names";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { ConfidenceBadge } from "@/components/world/confidence-badge";
import { measureRows, timelineSpan } from "@/components/world/measure-rows";
import { MeasureTable } from "@/components/world/measure-table";
import { MeasureTimeline } from "@/components/world/measure-timeline";
import { SourceLine } from "@/components/world/source-line";
import { getFormats } from "@/i18n/format";

async function EventList({ events }: { readonly events: readonly PolicyEvent[] }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { date, country, names } = await getFormats();
  return (
    <ol className="border-t border-line">
      {[...events].reverse().map((event) => (
        <li
          key={event.eventId}
          id={event.eventId}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[8rem_10rem_1fr]"
        >
          <time dateTime={event.date} className="tabular text-ink-2">
            {date(event.date)}
          </time>
          <span className="font-medium">
            {country(event.countryIso3)}
            <span className="block text-12 font-normal text-ink-3">{nameMeasureKind(event.kind, names)}</span>
          </span>
          <span className="prose-width">
            {{ en: event.summaryEn, zh: event.summaryZh }[names]}{" "}
            <a className="link text-12" href={`#source-${event.sourceId}`}>
              {t("source")}
            </a>{" "}
            <ConfidenceBadge confidence={event.confidence} />
          </span>
        </li>
      ))}
    </ol>
  );
}

async function TimelineChart({ profile }: { readonly profile: MineralProfile }): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { date, pair, clauses } = await getFormats();
  const { measures, events } = profile;
  const counts = (status: string): number => measures.filter((measure) => measure.status === status).length;
  const title = t("measuresFinding", {
    inEffect: counts("in-effect"),
    paused: counts("paused"),
    unknown: counts("pause-run-out"),
  });
  const rows = await measureRows(measures, events);
  return (
    <ChartFrame
      title={title}
      summary={pair(title, clauses(rows.map((row) => pair(row.label, row.stateLabel))))}
      units={t("timelineUnits", { date: date(profile.date) })}
      source={
        <SourceLine sourceIds={measures.map((measure) => measure.sourceId)} sources={profile.sources} />
      }
      headingLevel={3}
      fileName={`${profile.mineralId}-measures`}
      table={{
        columns: (["columns.measure", "columns.status", "columns.from", "columns.to"] as const).map(
          (key) => ({
            label: t(key),
          }),
        ),
        rows: measures.map((measure, index) => [
          { text: rows[index]?.label ?? measure.measureId },
          { text: t(`measureStates.${measure.status}`) },
          { text: date(measure.effectiveFrom), raw: measure.effectiveFrom },
          {
            text: measure.effectiveTo === null ? t("openEnd") : date(measure.effectiveTo),
            raw: measure.effectiveTo,
          },
        ]),
      }}
    >
      <MeasureTimeline
        id="measures-line"
        rows={rows}
        {...timelineSpan(measures, events, profile.date)}
        today={profile.date}
        todayLabel={t("today")}
      />
    </ChartFrame>
  );
}

interface MeasuresSectionProps {
  readonly profile: MineralProfile;
  readonly name: string;
}

/** Which export rules reach it, and where do they stand today? */
export async function MeasuresSection({ profile, name }: MeasuresSectionProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { events } = profile;
  const measures = [...profile.measures].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return (
    <Section id="measures" title={t("measuresTitle")} lead={t("measuresLead")}>
      {measures.length === 0 ? (
        <p className="text-ink-2">{t("noMeasures", { name })}</p>
      ) : (
        <>
          <TimelineChart profile={{ ...profile, measures }} />
          <div className="mt-4">
            <Disclosure summary={t("measureDetails", { count: measures.length })}>
              <MeasureTable measures={measures} caption={t("measuresTitle")} />
            </Disclosure>
          </div>
        </>
      )}
      {events.length === 0 ? null : (
        <div className="mt-2">
          <Disclosure summary={t("events", { count: events.length })}>
            <EventList events={events} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
