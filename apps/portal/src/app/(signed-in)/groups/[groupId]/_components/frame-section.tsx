import type { GroupDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-head";

import type { GroupWords } from "../../_words/words";

interface FrameSectionProps {
  readonly group: GroupDetail;
  readonly words: GroupWords;
}

/** What is the group for, by which rules does it live, and who chairs it? */
export function FrameSection({ group, words }: FrameSectionProps): ReactNode {
  const { t } = words;
  return (
    <>
      {group.chairs === null ? null : (
        <Section id="chairs" title={t("chairs")}>
          <Chairs chairs={group.chairs} words={words} />
        </Section>
      )}
      <Section id="charter" title={t("charter")}>
        <p className="prose-width whitespace-pre-wrap wrap-anywhere">
          <bdi>{group.charter}</bdi>
        </p>
        <dl className="mt-4 flex flex-col gap-2 text-12 text-ink-3">
          <div>
            <dt className="font-medium">{t("kind")}</dt>
            <dd>
              {t(`kinds.${group.kind}`)} · {t(`kindHelp.${group.kind}`)}
            </dd>
          </div>
          {group.coolingOff === null ? null : (
            <div>
              <dt className="font-medium">{t("coolingOff")}</dt>
              <dd>{t(`coolingOffSaid.${group.coolingOff.bars}`, { days: group.coolingOff.days })}</dd>
            </div>
          )}
          <div>
            <dt className="font-medium">{t("lock")}</dt>
            <dd>{t("lockSaid", { days: group.lockDays })}</dd>
          </div>
          <div>
            <dt className="font-medium">{t("joinMode")}</dt>
            <dd>
              {t(`joinModes.${group.joinMode}`)} · {t(`joinModeHelp.${group.joinMode}`)}
            </dd>
          </div>
          <div>
            <dt className="font-medium">{t("visibility")}</dt>
            <dd>
              {t(`visibilities.${group.visibility}`)} · {t(`visibilityHelp.${group.visibility}`)}
            </dd>
          </div>
        </dl>
      </Section>
    </>
  );
}

function Chairs({
  chairs,
  words: { t, formats },
}: {
  readonly chairs: NonNullable<GroupDetail["chairs"]>;
  readonly words: GroupWords;
}): ReactNode {
  if (chairs.length === 0) return <p className="text-ink-2">{t("noChair")}</p>;
  return (
    <ul>
      {chairs.map(({ personId, displayName, organisationName }) => (
        <li key={personId} className="wrap-anywhere">
          <bdi>{formats.parts([displayName, organisationName ?? t("ofAlliance")])}</bdi>
        </li>
      ))}
    </ul>
  );
}
