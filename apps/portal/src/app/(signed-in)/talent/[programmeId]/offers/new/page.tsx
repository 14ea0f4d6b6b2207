import {
  mostMonths,
  mostPlaces,
  mostTalentName,
  mostTalentText,
  talentIntakesRoute,
  talentProgrammeRoute,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { createOffer } from "../../../_actions/programme-acts";
import { findMentors } from "../../../_components/find-mentors";
import { getTalentWords } from "../../../_words/words";

interface NewOfferPageProps {
  readonly params: Promise<{ readonly programmeId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTalentWords()).t("makeOffer") };
}

/** What does the reader's organisation offer? */
export default async function NewOfferPage({ params }: NewOfferPageProps): Promise<ReactNode> {
  const { programmeId } = await params;
  const [{ t, title, formats }, me] = await Promise.all([getTalentWords(), requireMe()]);
  const { value: programme } = await callApi(talentProgrammeRoute, { params: { programmeId } });
  const { items } = (await callApi(talentIntakesRoute, { params: { programmeId }, query: { limit: 50 } }))
    .value;
  const intakes = items.filter(({ phase }) => phase !== "over");
  if (!programme.may.offer || intakes.length === 0) notFound();
  const intakeOptions = intakes.map(({ id, startsOn, closesAt }) => ({
    value: id,
    label: t("intakeOption", { start: formats.date(startsOn), closes: formats.instant(closesAt) }),
  }));
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/talent" },
          { label: title(programme.name), href: `/talent/${programme.id}` },
        ]}
        title={t("makeOffer")}
        lead={t("makeOfferLead")}
      />
      <ActForm
        act={createOffer.bind(null, programme.id, crypto.randomUUID())}
        label={t("makeOffer")}
        className="flex max-w-2xl flex-col gap-4"
      >
        <ActSelect id="intakeId" name="intakeId" label={t("intake")} options={intakeOptions} />
        <ActInput
          id="title"
          name="title"
          label={t("offer")}
          help={t("nameHelp", { most: mostTalentName })}
          maxLength={mostTalentName}
          autoComplete="off"
        />
        <ActText
          id="description"
          name="description"
          rows={6}
          label={t("description")}
          help={t("descriptionHelp", { most: mostTalentText })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <ActInput
            id="places"
            name="places"
            type="number"
            min={1}
            max={mostPlaces}
            label={t("places")}
            defaultValue="1"
          />
          <ActInput
            id="months"
            name="months"
            type="number"
            min={1}
            max={mostMonths}
            label={t("months")}
            defaultValue="6"
          />
        </div>
        <ActSelect
          id="mentorId"
          name="mentorId"
          label={t("mentor")}
          help={t("mentorHelp")}
          options={await findMentors(me)}
        />
        <div>
          <ActSubmit>{t("makeOffer")}</ActSubmit>
        </div>
      </ActForm>
    </>
  );
}
