import { talentPlacementRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { FactList } from "../../_components/fact-list";
import { TalentNotice } from "../../_components/talent-notice";
import { getTalentWords } from "../../_words/words";
import { CheckInSection } from "./_components/check-in-section";
import { GuideSection, MentoringSection } from "./_components/guide-section";

interface PlacementPageProps {
  readonly params: Promise<{ readonly placementId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getPlacement = cache((placementId: string) =>
  callApi(talentPlacementRoute, { params: { placementId } }),
);

export async function generateMetadata({ params }: PlacementPageProps): Promise<Metadata> {
  return { title: (await getPlacement((await params).placementId)).value.title };
}

/** Who is placed where, with whom, from when to when? */
export default async function PlacementPage({
  params,
  searchParams,
}: PlacementPageProps): Promise<ReactNode> {
  const [{ placementId }, { done }, words] = [await params, await searchParams, await getTalentWords()];
  const { value: placement } = await getPlacement(placementId);
  const { t, title, formats } = words;
  const { programme, candidate, host, mentor, isMentorAsked, startsOn, endsOn, completedAt } = placement;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/talent" },
          { label: title(programme.name), href: `/talent/${programme.id}` },
        ]}
        title={<bdi>{placement.title}</bdi>}
        lead={t("placementLead")}
      />
      <TalentNotice done={done} words={words} />
      <MentoringSection placement={placement} words={words} />
      <FactList
        facts={[
          { label: t("candidate"), value: <bdi>{candidate}</bdi> },
          { label: t("host"), value: <bdi>{host.name}</bdi> },
          {
            label: t("mentor"),
            value: mentor === null ? t(isMentorAsked ? "mentorAsked" : "noMentor") : <bdi>{mentor}</bdi>,
          },
          { label: t("startsOn"), value: formats.date(startsOn) },
          { label: t("endsOn"), value: formats.date(endsOn) },
          ...(completedAt === null ? [] : [{ label: t("completedOn"), value: formats.date(completedAt) }]),
          {
            label: t("programme"),
            value: (
              <Link className="link" href={`/talent/${programme.id}`}>
                <bdi>{title(programme.name)}</bdi>
              </Link>
            ),
          },
        ]}
      />
      <CheckInSection placement={placement} words={words} />
      <GuideSection placement={placement} words={words} />
    </>
  );
}
