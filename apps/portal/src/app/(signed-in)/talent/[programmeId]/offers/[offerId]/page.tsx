import {
  mostStatement,
  talentConsentVersion,
  talentIntakesRoute,
  talentOfferRoute,
  talentProgrammeRoute,
  type TalentOffer,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { ActCheck, ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { applyForOffer } from "../../../_actions/application-acts";
import { FactList } from "../../../_components/fact-list";
import { getTalentWords, type TalentWords } from "../../../_words/words";

interface OfferPageProps {
  readonly params: Promise<{ readonly programmeId: string; readonly offerId: string }>;
}

const getOffer = cache((programmeId: string, offerId: string) =>
  callApi(talentOfferRoute, { params: { programmeId, offerId } }),
);

export async function generateMetadata({ params }: OfferPageProps): Promise<Metadata> {
  const { programmeId, offerId } = await params;
  return { title: (await getOffer(programmeId, offerId)).value.title };
}

function ApplyForm({ offer, words: { t } }: { readonly offer: TalentOffer; readonly words: TalentWords }) {
  const consent = [1, 2, 3, 4] as const;
  return (
    <ActForm
      act={applyForOffer.bind(null, offer.programmeId, offer.id, talentConsentVersion, crypto.randomUUID())}
      label={t("apply")}
      className="flex max-w-2xl flex-col gap-4"
    >
      <ActText
        id="statement"
        name="statement"
        rows={8}
        label={t("statement")}
        help={t("statementHelp", { most: mostStatement })}
      />
      <ActCheck
        id="showsProfile"
        name="showsProfile"
        label={t("showsProfile")}
        help={t("showsProfileHelp")}
      />
      <div>
        <h3 className="mb-1 font-semibold">{t("consentTitle")}</h3>
        <ul className="prose-width list-disc pl-5 text-ink-2">
          {consent.map((each) => (
            <li key={each}>{t(`consentText.${each}`, { host: offer.host.name })}</li>
          ))}
        </ul>
      </div>
      <ActCheck id="consent" name="consent" label={t("consent")} />
      <div>
        <ActSubmit>{t("sendApplication")}</ActSubmit>
      </div>
    </ActForm>
  );
}

/** What does this host offer, and how does one apply for it? */
export default async function OfferPage({ params }: OfferPageProps): Promise<ReactNode> {
  const { programmeId, offerId } = await params;
  const [words, me] = await Promise.all([getTalentWords(), requireMe()]);
  const [{ value: offer }, { value: programme }, intakes] = await Promise.all([
    getOffer(programmeId, offerId),
    callApi(talentProgrammeRoute, { params: { programmeId } }),
    callApi(talentIntakesRoute, { params: { programmeId }, query: { limit: 200 } }),
  ]);
  const { t, title, formats } = words;
  const intake = intakes.value.items.find(({ id }) => id === offer.intakeId);
  const isOwn = me.organisation?.id === offer.host.id;
  const facts = [
    { label: t("host"), value: <bdi>{offer.host.name}</bdi> },
    { label: t("mentor"), value: offer.mentor === null ? t("noMentor") : <bdi>{offer.mentor}</bdi> },
    ...(intake === undefined ? [] : [{ label: t("startsOn"), value: formats.date(intake.startsOn) }]),
    { label: t("months"), value: formats.number(offer.months) },
    { label: t("places"), value: formats.number(offer.places) },
    ...(intake === undefined ? [] : [{ label: t("closes"), value: formats.instant(intake.closesAt) }]),
  ];
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/talent" },
          { label: title(programme.name), href: `/talent/${programme.id}` },
        ]}
        title={<bdi>{offer.title}</bdi>}
      />
      <Section id="what" title={t("whatOffered")}>
        <p className="prose-width mb-4 whitespace-pre-line wrap-anywhere">{offer.description}</p>
        <FactList facts={facts} />
      </Section>
      {programme.may.apply ? (
        <Section id="apply" title={t("apply")}>
          {isOwn ? (
            <p className="text-ink-2">{t("ownOffer")}</p>
          ) : intake?.phase === "open" ? (
            <ApplyForm offer={offer} words={words} />
          ) : (
            <Notice>{t(`closed.${intake?.phase ?? "over"}`)}</Notice>
          )}
          <p className="mt-4">
            <Link className="link" href={`/talent/${programme.id}`}>
              {t("yourApplications")}
            </Link>
          </p>
        </Section>
      ) : null}
    </>
  );
}
