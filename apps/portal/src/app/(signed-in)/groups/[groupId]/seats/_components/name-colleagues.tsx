import {
  groupNamingsRoute,
  mostAccessDays,
  mostNamingWork,
  type GroupDetail,
} from "@interphase/consortium/contract";
import { getNow } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { endAccess, namePerson, withdrawNaming } from "../../../_actions/naming-acts";
import { ActButton } from "../../../_components/act-button";
import { getNamingWords } from "../../../_words/naming-words";
import { NamingLine } from "../../_components/naming-section";

interface NameColleaguesProps {
  readonly group: GroupDetail;
  readonly organisationId: string;
  readonly people: readonly { readonly value: string; readonly label: string }[];
}

const dayMs = 86_400_000;

/** Whom has the reader's organisation named for a clean team, and whom does it name next? */
export async function NameColleagues({
  group,
  organisationId,
  people,
}: NameColleaguesProps): Promise<ReactNode> {
  const [words, now, { value }] = await Promise.all([
    getNamingWords(),
    getNow(),
    callApi(groupNamingsRoute, { params: { groupId: group.id }, query: { limit: 200 } }),
  ]);
  const { t } = words;
  const own = value.items.filter(({ organisation }) => organisation.id === organisationId);
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  return (
    <>
      <Section id="seats" title={t("namings")}>
        {own.length === 0 ? <p className="text-ink-2">{t("namingsEmpty")}</p> : null}
        <ul className="border-t border-line empty:hidden">
          {own.map((naming) => (
            <li
              key={naming.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
            >
              <NamingLine naming={naming} words={words} />
              {naming.state === "waiting" ? (
                <ActButton
                  kind="quiet"
                  act={withdrawNaming.bind(null, group.id, naming.id)}
                  label={t("takeBackLabel", { name: naming.person.displayName })}
                >
                  {t("takeBack")}
                </ActButton>
              ) : null}
              {naming.state === "named" ? (
                <ActButton
                  kind="quiet"
                  act={endAccess.bind(null, group.id, naming.person.id)}
                  label={t("endAccessLabel", { name: naming.person.displayName })}
                >
                  {t("endAccess")}
                </ActButton>
              ) : null}
            </li>
          ))}
        </ul>
        {own.some(({ state }) => state === "named") ? (
          <p className="mt-2 prose-width text-12 text-ink-2">{t("endAccessHelp")}</p>
        ) : null}
      </Section>
      <Section id="give" title={t("name")} lead={t("nameLead")}>
        <ActForm act={namePerson.bind(null, group.id, crypto.randomUUID())} label={t("name")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <ActSelect
              id="personId"
              name="personId"
              label={t("person")}
              options={[{ value: "", label: t("choosePerson") }, ...people]}
            />
            <ActInput
              id="accessEndsOn"
              name="accessEndsOn"
              type="date"
              min={day(0)}
              max={day(mostAccessDays)}
              label={t("accessEndsOn")}
              help={t("accessEndsHelp")}
            />
          </div>
          <div className="mt-4">
            <ActText id="work" name="work" label={t("work")} help={t("workHelp", { most: mostNamingWork })} />
          </div>
          <div className="mt-4">
            <ActSubmit>{t("nameSubmit")}</ActSubmit>
          </div>
        </ActForm>
      </Section>
    </>
  );
}
