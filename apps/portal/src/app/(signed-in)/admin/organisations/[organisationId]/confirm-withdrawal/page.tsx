import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { membershipRoute } from "@interphase/consortium/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { confirmWithdrawal } from "../../_actions/membership-acts";
import { getMembershipWords } from "../../_components/membership-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).tM("confirmWithdrawal") };
}

interface ConfirmWithdrawalPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

/** Shall a member in which nobody else can confirm it leave, as it asked? Wants its name typed. */
export default async function ConfirmWithdrawalPage({
  params,
}: ConfirmWithdrawalPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const { organisation, withdrawal } = (await callApi(membershipRoute, { params: { organisationId } })).value;
  if (withdrawal?.mayConfirm !== true) notFound();
  const words = await getMembershipWords();
  const { t, tM } = words;
  const { name } = organisation;
  const back = `/admin/organisations/${organisationId}`;
  return (
    <ConfirmPage
      words={words}
      crumbs={[
        { label: t("organisations.title"), href: "/admin/organisations" },
        { label: name, href: back },
      ]}
      title={tM("confirmWithdrawal")}
      what={<bdi>{tM("withdrawWhat", { name })}</bdi>}
      consequences={[tM("expel1"), tM("expel2"), tM("expel3")]}
      typed={{ label: <bdi>{tM("typeName", { name })}</bdi>, help: t("organisations.typeNameHelp") }}
      confirm={tM("confirmWithdrawal")}
      act={confirmWithdrawal.bind(null, organisationId)}
      backHref={back}
    />
  );
}
