import Link from "next/link";
import type { ReactNode } from "react";
import type { Invitation } from "@interphase/identity/contract";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { RoleList } from "../../_components/role-list";
import type { AdminWords } from "../../_words/words";
import { resend } from "../_actions/invitation-acts";

const looks: Record<Invitation["state"], BadgeKind> = {
  pending: "accent",
  accepted: "good",
  expired: "act",
  withdrawn: "plain",
};

function Addressee({
  invitation,
  words,
  isOwn,
}: {
  readonly invitation: Invitation;
  readonly words: AdminWords;
  readonly isOwn: boolean;
}): ReactNode {
  return (
    <span className="block">
      <bdi className="wrap-anywhere">{invitation.email}</bdi>
      {invitation.displayName === null ? null : (
        <bdi className="block text-12 font-normal wrap-anywhere text-ink-3">{invitation.displayName}</bdi>
      )}
      {isOwn || invitation.organisation === null ? null : (
        <bdi className="block text-12 font-normal text-ink-3">
          {words.t("invitations.to", { name: invitation.organisation.name })}
        </bdi>
      )}
    </span>
  );
}

function Acts({
  invitation,
  words,
  abilities,
}: {
  readonly invitation: Invitation;
  readonly words: AdminWords;
  readonly abilities: readonly string[];
}): ReactNode {
  const { t } = words;
  if (invitation.state !== "pending" && invitation.state !== "expired") return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-2 max-sm:justify-end">
      {abilities.includes("invitation.create") ? (
        <form action={resend.bind(null, invitation.id)}>
          <Button type="submit" aria-label={t("invitations.resendTo", { email: invitation.email })}>
            {t("invitations.resend")}
          </Button>
        </form>
      ) : null}
      {abilities.includes("invitation.withdraw") ? (
        <Link
          className="link"
          href={`/admin/invitations/${invitation.id}/withdraw`}
          aria-label={t("invitations.withdrawFrom", { email: invitation.email })}
        >
          {t("invitations.withdraw")}
        </Link>
      ) : null}
    </span>
  );
}

/** What does the list show of each invitation, and what can be done to it? `isOwn`: they all lead into the reader's organisation. */
export function invitationColumns(
  words: AdminWords,
  abilities: readonly string[],
  isOwn: boolean,
): Column<Invitation>[] {
  const { t, formats } = words;
  return [
    {
      key: "email",
      label: t("people.email"),
      isDeciding: true,
      cell: (invitation) => <Addressee invitation={invitation} words={words} isOwn={isOwn} />,
    },
    {
      key: "state",
      label: t("people.state"),
      isDeciding: true,
      cell: ({ state }) => <Badge kind={looks[state]}>{t(`invitationStates.${state}`)}</Badge>,
    },
    {
      key: "roles",
      label: t("people.roles"),
      cell: ({ roles }) => <RoleList roles={roles.map(({ role }) => role)} words={words} />,
    },
    {
      key: "sent",
      label: t("invitations.sent"),
      cell: ({ sentAt, sendCount }) => (
        <span className="block">
          <span className="whitespace-nowrap">{formats.date(sentAt)}</span>
          {sendCount > 1 ? (
            <span className="block text-12 text-ink-3">{t("invitations.times", { count: sendCount })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: "expires",
      label: t("invitations.expires"),
      cell: ({ state, expiresAt, settledAt }) => (
        <span className="whitespace-nowrap">
          {settledAt !== null && state !== "expired"
            ? t(`invitations.settled.${state}`, { date: formats.date(settledAt) })
            : formats.date(expiresAt)}
        </span>
      ),
    },
    {
      key: "by",
      label: t("invitations.by"),
      cell: ({ invitedBy }) =>
        invitedBy === null ? <span className="text-ink-3">—</span> : <bdi>{invitedBy.displayName}</bdi>,
    },
    {
      key: "acts",
      label: <span className="sr-only">{t("acts.title")}</span>,
      cell: (invitation) => <Acts invitation={invitation} words={words} abilities={abilities} />,
    },
  ];
}
