import type { ReactNode } from "react";
import { locales } from "@interphase/names";
import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { RoleField } from "../../_components/role-field";
import { roleChoices } from "../../_words/role-choices";
import type { AdminWords } from "../../_words/words";
import { invite } from "../_actions/invitation-acts";

interface InviteFormProps {
  readonly words: AdminWords;
  readonly roles: readonly string[];
  readonly organisationId: string | null;
  readonly backHref: string;
}

/** Whom, with which role, from when and until when? */
export function InviteForm({ words, roles, organisationId, backHref }: InviteFormProps): ReactNode {
  const { t, formats } = words;
  return (
    <ActForm act={invite.bind(null, organisationId)} label={t("invite.title")} className="max-w-xl">
      <div className="grid gap-4 sm:grid-cols-2">
        <ActInput
          id="email"
          name="email"
          type="email"
          required
          autoComplete="off"
          maxLength={254}
          label={t("invite.email")}
          help={t("invite.emailHelp")}
        />
        <ActInput
          id="displayName"
          name="displayName"
          autoComplete="off"
          maxLength={200}
          label={t("invite.name")}
          help={t("invite.nameHelp")}
        />
        <div className="sm:col-span-2">
          <RoleField
            label={t("invite.role")}
            choices={roleChoices(roles, words)}
            scopeLabel={t("give.scope")}
            scopeHelp={t("give.scopeHelp")}
          />
        </div>
        <ActInput id="endsAt" name="endsAt" type="date" label={t("give.to")} help={t("give.toHelp")} />
        <ActSelect
          id="locale"
          name="locale"
          label={t("invite.language")}
          help={t("invite.languageHelp")}
          defaultValue={formats.names}
          options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      <div className="mt-6 flex gap-2">
        <ActSubmit>{t("invite.submit")}</ActSubmit>
        <ButtonLink kind="quiet" href={backHref}>
          {t("cancel")}
        </ButtonLink>
      </div>
    </ActForm>
  );
}
