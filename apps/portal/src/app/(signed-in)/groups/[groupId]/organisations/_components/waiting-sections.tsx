import type { GroupMember } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/page-head";

import { decidePlace } from "../../../_actions/member-acts";
import { ActButton } from "../../../_components/act-button";
import type { GroupWords } from "../../../_words/words";

interface WaitingSectionsProps {
  readonly groupId: string;
  readonly waiting: readonly GroupMember[];
  readonly words: GroupWords;
}

/** Which organisations have applied, and which are invited and have not answered? */
export function WaitingSections({ groupId, waiting, words }: WaitingSectionsProps): ReactNode {
  const { t } = words;
  const [applied, invited] = (["applied", "invited"] as const).map((state) =>
    waiting.filter((member) => member.state === state),
  );
  return (
    <>
      <Section id="applications" title={t("applications")}>
        <Waiting
          members={applied ?? []}
          empty={t("applicationsEmpty")}
          words={words}
          acts={(member) => <Decisions groupId={groupId} member={member} words={words} />}
        />
      </Section>
      <Section id="invitations" title={t("invitations")}>
        <Waiting
          members={invited ?? []}
          empty={t("invitationsEmpty")}
          words={words}
          acts={({ organisation }) => (
            <ActButton
              kind="quiet"
              act={decidePlace.bind(null, groupId, organisation.id, "decline", "takenBack")}
              label={t("takeBackLabel", { organisation: organisation.name })}
            >
              {t("takeBack")}
            </ActButton>
          )}
        />
      </Section>
    </>
  );
}

interface WaitingProps {
  readonly members: readonly GroupMember[];
  readonly empty: string;
  readonly words: GroupWords;
  readonly acts: (member: GroupMember) => ReactNode;
}

function Waiting({ members, empty, words: { t, formats }, acts }: WaitingProps): ReactNode {
  if (members.length === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <ul className="border-t border-line">
      {members.map((member) => (
        <li
          key={member.organisation.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-baseline gap-2">
              <bdi className="font-medium wrap-anywhere">{member.organisation.name}</bdi>
              <span className="text-12 text-ink-3">{t("since", { date: formats.date(member.since) })}</span>
            </p>
            {member.state === "applied" ? (
              <p className="prose-width mt-1 whitespace-pre-wrap wrap-anywhere text-ink-2">
                <bdi>{member.message ?? t("noMessage")}</bdi>
              </p>
            ) : null}
          </div>
          {acts(member)}
        </li>
      ))}
    </ul>
  );
}

interface DecisionsProps {
  readonly groupId: string;
  readonly member: GroupMember;
  readonly words: GroupWords;
}

function Decisions({ groupId, member: { organisation }, words: { t } }: DecisionsProps): ReactNode {
  return (
    <div className="flex flex-wrap gap-2">
      <ActButton
        act={decidePlace.bind(null, groupId, organisation.id, "admit", "admitted")}
        label={t("admitLabel", { organisation: organisation.name })}
      >
        {t("admit")}
      </ActButton>
      <ActButton
        kind="quiet"
        act={decidePlace.bind(null, groupId, organisation.id, "decline", "declined")}
        label={t("declineLabel", { organisation: organisation.name })}
      >
        {t("decline")}
      </ActButton>
    </div>
  );
}
