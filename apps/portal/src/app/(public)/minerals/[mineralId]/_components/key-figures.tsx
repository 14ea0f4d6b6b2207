import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MineralProfile } from "@interphase/minerals/contract";
import { StageCell } from "@/components/world/stage-cell";
import { getFormats } from "@/i18n/format";

interface KeyFiguresProps {
  readonly profile: MineralProfile;
  readonly name: string;
}

/** What is the one line on this mineral? */
export async function KeyFigures({ profile, name }: KeyFiguresProps): Promise<ReactNode> {
  const t = await getTranslations("world");
  const { date, parts } = await getFormats();
  const place = { mineralId: profile.mineralId, edition: profile.edition.name, date: profile.date };
  const count = (status: string): number =>
    profile.measures.filter((measure) => measure.status === status).length;
  const runOut = count("pause-run-out");
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-4 border-y border-line py-4 sm:grid-cols-2 lg:grid-cols-4">
      {(["mine", "refine"] as const).map((stage) => (
        <div key={stage}>
          <dt className="mb-1 text-12 text-ink-3">{t(`keyFigures.${stage}`)}</dt>
          <dd>
            <StageCell mineralName={name} stage={stage} summary={profile.stages[stage]} place={place} />
          </dd>
        </div>
      ))}
      <div>
        <dt className="mb-1 text-12 text-ink-3">{t("keyFigures.measures", { date: date(profile.date) })}</dt>
        <dd>
          <a className="quiet-link text-16 font-medium" href="#measures">
            {t("keyFigures.inEffect", { count: count("in-effect") })}
          </a>
          <span className="block text-14 text-ink-2">
            {parts([
              t("keyFigures.paused", { count: count("paused") }),
              ...(runOut > 0 ? [t("keyFigures.unknown", { count: runOut })] : []),
            ])}
          </span>
        </dd>
      </div>
      <div>
        <dt className="mb-1 text-12 text-ink-3">{t("keyFigures.edition")}</dt>
        <dd>
          <a className="quiet-link text-16 font-medium" href="/reference/editions">
            {profile.edition.name}
          </a>
          <span className="block text-14 text-ink-2">
            {t("keyFigures.asOf", { date: date(profile.edition.asOf) })}
          </span>
        </dd>
      </div>
    </dl>
  );
}
