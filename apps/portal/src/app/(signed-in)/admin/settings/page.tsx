import type { Metadata } from "next";
import type { ReactNode } from "react";
import { hasRoom, isRole, roles, scopeKindOf, type Role } from "@interphase/access";
import { peopleRoute, type Person } from "@interphase/identity/contract";
import { allianceSettingsRoute } from "@interphase/platform/contract";
import { ActForm, ActInput, ActSubmit } from "@/components/ui/act-form";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi, tryCallApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../_components/done-notice";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";
import { saveSettings } from "./_actions/save-settings";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("settings");
}

/** People of the alliance, as far as the reader administers them; of members' people nothing is counted. */
async function findAlliancePeople(abilities: readonly string[]): Promise<readonly Person[] | null> {
  if (!abilities.includes("person.read")) return null;
  const answer = await tryCallApi(peopleRoute, { query: { limit: 200, state: "active" } });
  return answer.ok ? answer.value.items : null;
}

interface RoleRowProps {
  readonly role: Role;
  readonly isRequired: boolean;
  readonly people: readonly Person[] | null;
  readonly words: AdminWords;
  readonly isReadOnly: boolean;
}

/** What follows from the tick: who would lose the role's rights until they set up a second factor? */
function consequence({ role, people, words }: RoleRowProps): string {
  const { t } = words;
  if (scopeKindOf[role] === "organisation") return t("settings.membersNotCounted");
  if (people === null) return t("settings.notCounted");
  const holders = people.filter((person) => person.roles.includes(role));
  if (holders.length === 0) return t("settings.nobody");
  return t("settings.without", { count: holders.filter((person) => !person.hasSecondFactor).length });
}

function RoleRow(props: RoleRowProps): ReactNode {
  const { role, isRequired, words, isReadOnly } = props;
  const id = `role-${role}`;
  return (
    <li className="flex items-start gap-3 border-b border-line py-2">
      <input
        id={id}
        type="checkbox"
        name="secondFactorRoles"
        value={role}
        defaultChecked={isRequired}
        disabled={isReadOnly}
        aria-describedby={`${id}-help`}
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
      />
      <div className="grid min-w-0 flex-1 gap-x-6 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
        <label htmlFor={id}>{words.role(role)}</label>
        <span id={`${id}-help`} className="text-12 leading-5 text-ink-3">
          {consequence(props)}
        </span>
      </div>
    </li>
  );
}

interface SettingsPageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export default async function SettingsPage({ searchParams }: SettingsPageProps): Promise<ReactNode> {
  const { done } = await searchParams;
  const { abilities } = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const [answer, people] = await Promise.all([
    callApi(allianceSettingsRoute, {}),
    findAlliancePeople(abilities),
  ]);
  const { secondFactorRoles, invitationDays } = answer.value;
  const isReadOnly = !abilities.includes("settings.write");
  const etag = answer.etag ?? "";
  return (
    <>
      <PageHead title={t("settings.title")} lead={t(isReadOnly ? "settings.leadReader" : "settings.lead")} />
      <DoneNotice done={done} words={words} />
      <ActForm
        key={etag}
        act={saveSettings.bind(null, etag)}
        label={t("settings.title")}
        className="max-w-3xl"
      >
        <div>
          <Section id="factors" title={t("settings.factors")} lead={t("settings.factorsLead")}>
            <fieldset>
              <legend className="sr-only">{t("settings.factors")}</legend>
              <ul className="border-t border-line">
                {roles.filter(hasRoom).map((role) => (
                  <RoleRow
                    key={role}
                    role={role}
                    isRequired={secondFactorRoles.includes(role)}
                    people={people}
                    words={words}
                    isReadOnly={isReadOnly}
                  />
                ))}
              </ul>
              {/* What is not offered yet stays as it was stored. */}
              {secondFactorRoles
                .filter((role) => isRole(role) && !hasRoom(role))
                .map((role) => (
                  <input key={role} type="hidden" name="secondFactorRoles" value={role} />
                ))}
            </fieldset>
          </Section>
          <Section id="invitations" title={t("settings.invitations")}>
            <ActInput
              id="invitationDays"
              name="invitationDays"
              type="number"
              min={1}
              max={60}
              required
              readOnly={isReadOnly}
              defaultValue={String(invitationDays)}
              className="max-w-32"
              label={t("settings.invitationDays")}
              help={t("settings.invitationDaysHelp")}
            />
          </Section>
        </div>
        {isReadOnly ? null : <ActSubmit>{t("save")}</ActSubmit>}
      </ActForm>
    </>
  );
}
