import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { organisationTokensRoute, type OrganisationToken } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { endToken } from "../../_actions/end-token";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("tokens.endTitle") };
}

async function findToken(organisationId: string, tokenId: string): Promise<OrganisationToken | undefined> {
  let cursor: string | null = null;
  do {
    const query = { limit: 200, ...(cursor !== null && { cursor }) };
    const page: { items: OrganisationToken[]; nextCursor: string | null } = (
      await callApi(organisationTokensRoute, { params: { organisationId }, query })
    ).value;
    const found = page.items.find(({ id }) => id === tokenId);
    if (found !== undefined) return found;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return undefined;
}

interface EndTokenPageProps {
  readonly params: Promise<{ readonly tokenId: string }>;
}

export default async function EndTokenPage({ params }: EndTokenPageProps): Promise<ReactNode> {
  const { tokenId } = await params;
  const token = await findToken((await requireMe()).organisation?.id ?? "", tokenId);
  if (token === undefined) notFound();
  const words = await getAdminWords();
  const { t } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[{ label: t("tokens.title"), href: "/admin/tokens" }]}
      title={t("tokens.endTitle")}
      what={<bdi>{t("tokens.endWhat", { name: token.name, owner: token.owner.displayName })}</bdi>}
      consequences={[t("tokens.end1"), t("tokens.end2")]}
      confirm={t("tokens.endTitle")}
      act={endToken.bind(null, tokenId)}
      backHref="/admin/tokens"
    />
  );
}
