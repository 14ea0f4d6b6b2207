import {
  nameSkill,
  talentApplicationsRoute,
  talentIntakesRoute,
  talentProgrammeRoute,
  type TalentProgrammeDetail,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { ApplicationTable } from "../_components/application-table";
import { FactList } from "../_components/fact-list";
import { TalentNotice } from "../_components/talent-notice";
import { getTalentWords, type TalentWords } from "../_words/words";
import { IntakeSection } from "./_components/intake-section";
import { OfferSection } from "./_components/offer-section";

interface ProgrammePageProps {
  readonly params: Promise<{ readonly programmeId: string }>;
  /** `list` says which of the page's lists the cursor turns. */
  readonly searchParams: Promise<{
    readonly done?: string;
    readonly list?: string;
    readonly cursor?: string;
  }>;
}

const getProgramme = cache((programmeId: string) =>
  callApi(talentProgrammeRoute, { params: { programmeId } }),
);

export async function generateMetadata({ params }: ProgrammePageProps): Promise<Metadata> {
  const { title } = await getTalentWords();
  return { title: title((await getProgramme((await params).programmeId)).value.name) };
}

interface SideProps {
  readonly programmeId: string;
  readonly of: "mine" | "ours" | "all";
  readonly cursor: string | undefined;
  readonly words: TalentWords;
}

/** Applications in the programme that are the reader's own, their organisation's to decide, or all of them. */
async function Applications({ programmeId, of, cursor, words }: SideProps): Promise<ReactNode> {
  const { t } = words;
  const query = { of, limit: 50, ...(cursor && { cursor }) };
  const { items, nextCursor } = (await callApi(talentApplicationsRoute, { params: { programmeId }, query }))
    .value;
  if (of === "mine" && items.length === 0 && cursor === undefined) return null;
  return (
    <Section id={of} title={t(`sides.${of}`)} lead={t(`sideLeads.${of}`)}>
      <ApplicationTable
        caption={t(`sides.${of}`)}
        applications={items}
        isOwn={of === "mine"}
        words={words}
        empty={<EmptyState title={t("noneYetTitle")}>{t("noneYet")}</EmptyState>}
      />
      <Pager
        path={`/talent/${programmeId}`}
        search={{ list: of }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
    </Section>
  );
}

function factsOf(programme: TalentProgrammeDetail, { t, careers, formats }: TalentWords) {
  const { kind, sectors, professions, rungs, skills } = programme;
  const some = (texts: readonly string[]) => (texts.length === 0 ? t("any") : formats.some(texts));
  const rungTexts = rungs.map((rung) => careers(`rungs.${rung}`));
  return [
    { label: t("kind"), value: t(`kinds.${kind}`) },
    { label: t("sectors"), value: some(sectors.map((sector) => careers(`sectors.${sector}`))) },
    { label: t("professions"), value: some(professions.map((each) => careers(`professions.${each}`))) },
    {
      label: t("rungs"),
      value: (
        <>
          {some(rungTexts)}{" "}
          <Link className="link" href={`/careers${professions[0] ? `?profession=${professions[0]}` : ""}`}>
            {t("ladder")}
          </Link>
        </>
      ),
    },
    { label: t("skills"), value: some(skills.map((skill) => nameSkill(skill, formats.names))) },
  ];
}

/** What is this programme, what is offered in it, and where do applications stand? */
export default async function ProgrammePage({
  params,
  searchParams,
}: ProgrammePageProps): Promise<ReactNode> {
  const { programmeId } = await params;
  const { done, list, cursor } = await searchParams;
  const [words, me] = await Promise.all([getTalentWords(), requireMe()]);
  const { value: programme } = await getProgramme(programmeId);
  const intakes = (await callApi(talentIntakesRoute, { params: { programmeId }, query: { limit: 20 } })).value
    .items;
  const { t, title } = words;
  const cursorOf = (name: string) => (list === name ? cursor : undefined);
  const may = (ability: string) => me.abilities.includes(ability);
  const side = (of: SideProps["of"]) => ({ programmeId: programme.id, of, cursor: cursorOf(of), words });
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/talent" }]}
        title={<bdi>{title(programme.name)}</bdi>}
        actions={
          programme.may.offer && intakes.some(({ phase }) => phase !== "over") ? (
            <ButtonLink kind="primary" href={`/talent/${programme.id}/offers/new`}>
              {t("makeOffer")}
            </ButtonLink>
          ) : null
        }
      />
      <TalentNotice done={done} words={words} />
      {programme.may.apply ? <Applications {...side("mine")} /> : null}
      {may("talent-application.decide") ? <Applications {...side("ours")} /> : null}
      <Section id="about" title={t("aboutTitle")}>
        <p className="prose-width mb-4 whitespace-pre-line wrap-anywhere">{programme.about}</p>
        <FactList facts={factsOf(programme, words)} />
      </Section>
      <IntakeSection programme={programme} intakes={intakes} words={words} />
      <OfferSection programme={programme} intakes={intakes} words={words} cursor={cursorOf("offers")} />
      {programme.may.write ? <Applications {...side("all")} /> : null}
    </>
  );
}
