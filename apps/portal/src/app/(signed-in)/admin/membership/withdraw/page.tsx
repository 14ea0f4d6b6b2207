import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireMe } from "@/server/me";
import { ConfirmPage } from "../../_components/confirm-page";
import { withdraw } from "../../organisations/_actions/membership-acts";
import { getMembershipWords } from "../../organisations/_components/membership-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).tM("withdraw") };
}

/** Shall my organisation leave? Says what follows, and wants its name typed. */
export default async function WithdrawPage(): Promise<ReactNode> {
  const me = await requireMe();
  if (me.organisation === null || !me.abilities.includes("membership.withdraw")) notFound();
  const { id, name } = me.organisation;
  const words = await getMembershipWords();
  const { t, tM } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[{ label: tM("title"), href: "/admin/membership" }]}
      title={tM("withdraw")}
      what={<bdi>{tM("withdrawWhat", { name })}</bdi>}
      consequences={[tM("withdraw1"), tM("withdraw2"), tM("withdraw3")]}
      typed={{ label: <bdi>{tM("typeName", { name })}</bdi>, help: t("organisations.typeNameHelp") }}
      confirm={tM("withdraw")}
      act={withdraw.bind(null, id)}
      backHref="/admin/membership"
    />
  );
}
