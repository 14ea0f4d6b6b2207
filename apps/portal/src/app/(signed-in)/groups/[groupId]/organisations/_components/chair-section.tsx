import { roles, scopeKindOf } from "@interphase/access";
import { groupMembersRoute, type GroupDetail } from "@interphase/consortium/contract";
import { roleAssignmentsRoute, type RoleAssignment } from "@interphase/identity/contract";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { appointChair, endChair } from "../../../_actions/member-acts";
import { ActButton } from "../../../_components/act-button";
import type { GroupWords } from "../../../_words/words";

interface ChairSectionProps {
  readonly group: GroupDetail;
  readonly words: GroupWords;
}

/** The role that is held for a group: there is one. */
const chairRole = roles.find((role) => scopeKindOf[role] === "group") ?? "";

/** Who chairs the group, and who could? One of the people who sit there; the secretariat says who. */
export async function ChairSection({ group, words }: ChairSectionProps): Promise<ReactNode> {
  const { t, formats } = words;
  const [held, members] = await Promise.all([
    callApi(roleAssignmentsRoute, { query: { scopeId: group.id } }),
    callApi(groupMembersRoute, { params: { groupId: group.id }, query: { limit: 200 } }),
  ]);
  const chairs = held.value.items;
  const isChair = (id: string) => chairs.some(({ person }) => person.id === id);
  const seated = members.value.items.flatMap(({ organisation, seats }) =>
    seats
      .filter(({ person }) => !isChair(person.id))
      .map(({ person }) => ({
        value: person.id,
        label: formats.parts([person.displayName, organisation.name]),
      })),
  );
  return (
    <Section id="chairs" title={t("chairs")}>
      <ChairList groupId={group.id} chairs={chairs} words={words} />
      {seated.length === 0 ? (
        <p className="mt-4 prose-width text-ink-2">{t("appointNone")}</p>
      ) : (
        <ActForm
          act={appointChair.bind(null, group.id, chairRole)}
          label={t("appoint")}
          className="mt-4 flex max-w-xl flex-col gap-4"
        >
          <ActSelect
            id="personId"
            name="personId"
            label={t("appoint")}
            help={t("appointHelp")}
            options={[{ value: "", label: t("choosePerson") }, ...seated]}
          />
          <div>
            <ActSubmit>{t("appointSubmit")}</ActSubmit>
          </div>
        </ActForm>
      )}
    </Section>
  );
}

function ChairList({
  groupId,
  chairs,
  words: { t },
}: {
  readonly groupId: string;
  readonly chairs: readonly RoleAssignment[];
  readonly words: GroupWords;
}): ReactNode {
  if (chairs.length === 0) return <p className="text-ink-2">{t("noChair")}</p>;
  return (
    <ul className="border-t border-line">
      {chairs.map(({ id, person, mayEnd }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2"
        >
          <bdi className="min-w-0 wrap-anywhere">{person.displayName}</bdi>
          {mayEnd ? (
            <ActButton
              kind="quiet"
              act={endChair.bind(null, groupId, id)}
              label={t("endChairLabel", { name: person.displayName })}
            >
              {t("endChair")}
            </ActButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
