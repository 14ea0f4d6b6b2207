import type { ReactNode } from "react";
import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { RoleField } from "../../../_components/role-field";
import { roleChoices } from "../../../_words/role-choices";
import type { AdminWords } from "../../../_words/words";
import { giveRole } from "../_actions/give-role";
import type { PersonDetail } from "./person-detail";

interface GiveRoleProps {
  readonly person: PersonDetail;
  readonly words: AdminWords;
  readonly isSelf: boolean;
}

/** Which role, from when, until when? Only roles that the reader may give are offered. */
export function GiveRole({ person, words, isSelf }: GiveRoleProps): ReactNode {
  const { t } = words;
  if (isSelf) return <p className="prose-width text-ink-2">{t("give.notSelf")}</p>;
  if (person.rolesToGive.length === 0) return <p className="prose-width text-ink-2">{t("give.none")}</p>;
  return (
    <ActForm act={giveRole.bind(null, person.id)} label={t("give.title")} className="max-w-xl">
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <RoleField
            label={t("give.role")}
            choices={roleChoices(person.rolesToGive, words)}
            scopeLabel={t("give.scope")}
            scopeHelp={t("give.scopeHelp")}
          />
        </div>
        <ActInput
          id="startsAt"
          name="startsAt"
          type="date"
          label={t("give.from")}
          help={t("give.fromHelp")}
        />
        <ActInput id="endsAt" name="endsAt" type="date" label={t("give.to")} help={t("give.toHelp")} />
      </div>
      <div className="mt-4">
        <ActSubmit>{t("give.submit")}</ActSubmit>
      </div>
    </ActForm>
  );
}
