import { talentIntakesRoute, talentProgrammeRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { changeIntake } from "../../../_actions/programme-acts";
import { getTalentWords } from "../../../_words/words";

interface IntakePageProps {
  readonly params: Promise<{ readonly programmeId: string; readonly intakeId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTalentWords()).t("changeIntake") };
}

const toField = (instant: string) => instant.slice(0, "2026-11-30T14:00".length);

/** Which times shall an intake have? */
export default async function IntakePage({ params }: IntakePageProps): Promise<ReactNode> {
  const { programmeId, intakeId } = await params;
  const { t, title, formats } = await getTalentWords();
  const { value: programme } = await callApi(talentProgrammeRoute, { params: { programmeId } });
  const query = { limit: 200 };
  const { items } = (await callApi(talentIntakesRoute, { params: { programmeId }, query })).value;
  const intake = items.find(({ id }) => id === intakeId);
  if (!programme.may.write || intake === undefined || intake.phase === "over") notFound();
  const { opensAt, startsOn } = intake;
  const isOpen = intake.phase === "open";
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/talent" },
          { label: title(programme.name), href: `/talent/${programme.id}` },
        ]}
        title={t("changeIntakeLabel", { day: formats.date(intake.startsOn) })}
        lead={t("changeIntakeHelp")}
      />
      <ActForm
        act={changeIntake.bind(null, programme.id, intake.id, isOpen ? { opensAt, startsOn } : null)}
        label={t("changeIntake")}
        className="flex max-w-2xl flex-col gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <ActInput
            id="opensAt"
            name="opensAt"
            type="datetime-local"
            label={t("opensAt")}
            readOnly={isOpen}
            defaultValue={toField(opensAt)}
          />
          <ActInput
            id="closesAt"
            name="closesAt"
            type="datetime-local"
            label={t("closesAt")}
            help={t("closesHelp")}
            defaultValue={toField(intake.closesAt)}
          />
        </div>
        <ActInput
          id="startsOn"
          name="startsOn"
          type="date"
          label={t("startsOn")}
          readOnly={isOpen}
          defaultValue={startsOn}
        />
        <div>
          <ActSubmit>{t("changeIntakeSubmit")}</ActSubmit>
        </div>
      </ActForm>
    </>
  );
}
