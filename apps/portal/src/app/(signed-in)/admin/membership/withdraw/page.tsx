import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { membershipRoute } from "@interphase/consortium/contract";
import { callApi } from "@/server/api";
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
  const { withdrawal } = (await callApi(membershipRoute, { params: { organisationId: id } })).value;
  const confirms = withdrawal?.mayConfirm === true;
  const words = await getMembershipWords();
  const { t, tM } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[{ label: tM("title"), href: "/admin/membership" }]}
      title={tM(confirms ? "confirmWithdrawal" : "withdraw")}
      what={<bdi>{tM("withdrawWhat", { name })}</bdi>}
      consequences={[
        ...(confirms ? [] : [tM("withdraw0")]),
        tM("withdraw1"),
        tM("withdraw2"),
        tM("withdraw3"),
      ]}
      typed={{ label: <bdi>{tM("typeName", { name })}</bdi>, help: t("organisations.typeNameHelp") }}
      confirm={tM(confirms ? "confirmWithdrawal" : "askWithdrawal")}
      act={withdraw.bind(null, id)}
      backHref="/admin/membership"
    />
  );
}
