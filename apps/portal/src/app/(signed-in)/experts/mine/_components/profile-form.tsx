import {
  expertAudiences,
  expertLanguages,
  expertSkills,
  mostAbout,
  mostHeadline,
  mostSkills,
  nameLanguage,
  nameSkill,
  type ExpertField,
  type OwnExpert,
} from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ActCheck, ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";

import { saveOwnProfile } from "../_actions/own-profile";

type Words = Awaited<ReturnType<typeof getTranslations<"experts">>>;

interface PartProps {
  readonly t: Words;
  readonly own: OwnExpert;
  readonly field: ExpertField;
  readonly children: ReactNode;
}

/** One field with who sees it beside it. */
function Part({ t, own, field, children }: PartProps): ReactNode {
  return (
    <div className="grid gap-3 border-t border-line py-4 first:border-t-0 sm:grid-cols-[1fr_13rem]">
      <div className="min-w-0">{children}</div>
      <ActSelect
        id={`${field}-seen`}
        name={`${field}-seen`}
        label={t("mine.whoSees", { field: t(`fields.${field}`) })}
        defaultValue={own.visibility[field]}
        options={expertAudiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
      />
    </div>
  );
}

/** A field that is kept elsewhere and only published here. */
function Given({ label, value, help }: { label: string; value: ReactNode; help: string }): ReactNode {
  return (
    <div>
      <p className="text-14 font-medium">{label}</p>
      <p className="wrap-anywhere">{value}</p>
      <p className="text-12 text-ink-3">{help}</p>
    </div>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly help: string;
  readonly choices: readonly { readonly name: string; readonly label: string; readonly isChosen: boolean }[];
}

function Choices({ legend, help, choices }: ChoicesProps): ReactNode {
  return (
    <fieldset>
      <legend className="mb-1 text-14 font-medium">{legend}</legend>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ name, label, isChosen }) => (
          <ActCheck key={name} id={name} name={name} label={label} defaultChecked={isChosen} />
        ))}
      </div>
      <p className="mt-1 text-12 text-ink-3">{help}</p>
    </fieldset>
  );
}

/** What does the reader say about themselves, and who sees which of it? Nobody, where nothing else is chosen. */
export async function ProfileForm({ own }: { readonly own: OwnExpert }): Promise<ReactNode> {
  const [t, formats] = await Promise.all([getTranslations("experts"), getFormats()]);
  const part = { t, own };
  return (
    <ActForm act={saveOwnProfile} label={t("mine.title")}>
      <Part {...part} field="name">
        <Given label={t("fields.name")} value={<bdi>{own.name}</bdi>} help={t("mine.nameHelp")} />
      </Part>
      {own.organisation === null ? null : (
        <Part {...part} field="organisation">
          <Given
            label={t("fields.organisation")}
            value={<bdi>{own.organisation}</bdi>}
            help={t("mine.organisationHelp")}
          />
        </Part>
      )}
      <Part {...part} field="headline">
        <ActInput
          id="headline"
          name="headline"
          label={t("fields.headline")}
          help={t("mine.headlineHelp", { most: mostHeadline })}
          maxLength={mostHeadline}
          autoComplete="off"
          defaultValue={own.headline ?? ""}
        />
      </Part>
      <Part {...part} field="about">
        <ActText
          id="about"
          name="about"
          rows={6}
          label={t("fields.about")}
          help={t("mine.aboutHelp", { most: mostAbout })}
          defaultValue={own.about ?? ""}
        />
      </Part>
      <Part {...part} field="skills">
        <Choices
          legend={t("fields.skills")}
          help={t("mine.skillsHelp", { most: mostSkills })}
          choices={expertSkills.map((skill) => ({
            name: `skill-${skill}`,
            label: nameSkill(skill, formats.names),
            isChosen: own.skills.includes(skill),
          }))}
        />
      </Part>
      <Part {...part} field="languages">
        <Choices
          legend={t("fields.languages")}
          help={t("mine.languagesHelp")}
          choices={expertLanguages.map((language) => ({
            name: `language-${language}`,
            label: nameLanguage(language, formats.names),
            isChosen: own.languages.includes(language),
          }))}
        />
      </Part>
      <Part {...part} field="orcid">
        <ActInput
          id="orcid"
          name="orcid"
          label={t("fields.orcid")}
          help={t("mine.orcidHelp")}
          autoComplete="off"
          defaultValue={own.orcid?.id ?? ""}
        />
      </Part>
      <Part {...part} field="email">
        <Given label={t("fields.email")} value={own.email} help={t("mine.emailHelp")} />
      </Part>
      <ActSubmit>{t("mine.save")}</ActSubmit>
    </ActForm>
  );
}
