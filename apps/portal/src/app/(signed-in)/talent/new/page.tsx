import {
  careerProfessions,
  careerRungs,
  careerSectors,
  expertSkills,
  mostTalentName,
  mostTalentText,
  nameSkill,
  programmeKinds,
} from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActCheck, ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

import { createProgramme } from "../_actions/programme-acts";
import { getTalentWords } from "../_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTalentWords()).t("create") };
}

interface ChoicesProps {
  readonly legend: string;
  readonly group: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Choices({ legend, group, choices }: ChoicesProps): ReactNode {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {choices.map(({ value, label }) => (
          <ActCheck key={value} id={`${group}-${value}`} name={`${group}-${value}`} label={label} />
        ))}
      </div>
    </fieldset>
  );
}

/** Sets up a programme: for whom it is, along the career ladder and the skills of experts. */
export default async function NewProgrammePage(): Promise<ReactNode> {
  const { t, careers, formats } = await getTalentWords();
  const help = t("nameHelp", { most: mostTalentName });
  const name = { help, maxLength: mostTalentName, autoComplete: "off" };
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/talent" }]}
        title={t("create")}
        lead={t("createLead")}
      />
      <ActForm
        act={createProgramme.bind(null, crypto.randomUUID())}
        label={t("create")}
        className="flex max-w-2xl flex-col gap-5"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <ActInput {...name} id="nameEn" name="nameEn" label={t("nameEn")} />
          <ActInput {...name} id="nameZh" name="nameZh" label={t("nameZh")} />
        </div>
        <ActSelect
          id="kind"
          name="kind"
          label={t("kind")}
          options={programmeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <ActText
          id="about"
          name="about"
          rows={6}
          label={t("about")}
          help={t("aboutHelp", { most: mostTalentText })}
        />
        <p className="prose-width text-ink-2">{t("ladderHelp")}</p>
        <Choices
          legend={t("sectors")}
          group="sector"
          choices={careerSectors.map((value) => ({ value, label: careers(`sectors.${value}`) }))}
        />
        <Choices
          legend={t("professions")}
          group="profession"
          choices={careerProfessions.map((value) => ({ value, label: careers(`professions.${value}`) }))}
        />
        <Choices
          legend={t("rungs")}
          group="rung"
          choices={careerRungs.map((value) => ({ value, label: careers(`rungs.${value}`) }))}
        />
        <Choices
          legend={t("skills")}
          group="skill"
          choices={expertSkills.map((value) => ({ value, label: nameSkill(value, formats.names) }))}
        />
        <div className="flex gap-2">
          <ActSubmit>{t("create")}</ActSubmit>
          <ButtonLink kind="quiet" href="/talent">
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
