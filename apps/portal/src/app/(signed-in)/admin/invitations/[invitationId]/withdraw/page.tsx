import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { invitationsRoute, type Invitation } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { withdraw } from "../../_actions/invitation-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("withdrawal.title") };
}

/** Which invitation is this, among those that can be withdrawn? Lists are in pages, so it is looked for page by page. */
async function findOpen(invitationId: string): Promise<Invitation | undefined> {
  for (const state of ["pending", "expired"] as const) {
    let cursor: string | null = null;
    do {
      const query = { state, limit: 200, ...(cursor !== null && { cursor }) };
      const page: { items: Invitation[]; nextCursor: string | null } = (
        await callApi(invitationsRoute, { query })
      ).value;
      const found = page.items.find(({ id }) => id === invitationId);
      if (found !== undefined) return found;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return undefined;
}

interface WithdrawPageProps {
  readonly params: Promise<{ readonly invitationId: string }>;
}

export default async function WithdrawPage({ params }: WithdrawPageProps): Promise<ReactNode> {
  const { invitationId } = await params;
  const invitation = await findOpen(invitationId);
  if (invitation === undefined) notFound();
  const words = await getAdminWords();
  const { t } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[{ label: t("invitations.title"), href: "/admin/invitations" }]}
      title={t("withdrawal.title")}
      what={<bdi>{t("withdrawal.what", { email: invitation.email })}</bdi>}
      consequences={[t("withdrawal.link"), t("withdrawal.again")]}
      confirm={t("withdrawal.confirm")}
      act={withdraw.bind(null, invitationId)}
      backHref="/admin/invitations"
    />
  );
}
