import type { Metadata } from "next";
import type { ReactNode } from "react";
import { organisationRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { suspendOrganisation } from "../../_actions/organisation-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("organisations.suspend") };
}

interface SuspendOrganisationPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

export default async function SuspendOrganisationPage({
  params,
}: SuspendOrganisationPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const { name } = (await callApi(organisationRoute, { params: { organisationId } })).value;
  const words = await getAdminWords();
  const { t } = words;
  return (
    <ConfirmPage
      words={words}
      crumbs={[
        { label: t("organisations.title"), href: "/admin/organisations" },
        { label: name, href: `/admin/organisations/${organisationId}` },
      ]}
      title={t("organisations.suspend")}
      what={<bdi>{t("organisations.suspendWhat", { name })}</bdi>}
      consequences={[t("organisations.suspend1"), t("organisations.suspend2"), t("organisations.suspend3")]}
      typed={{
        label: <bdi>{t("organisations.typeName", { name })}</bdi>,
        help: t("organisations.typeNameHelp"),
      }}
      confirm={t("organisations.suspend")}
      act={suspendOrganisation.bind(null, organisationId)}
      backHref={`/admin/organisations/${organisationId}`}
    />
  );
}
