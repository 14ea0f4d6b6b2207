import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { appointmentRules } from "@interphase/access";
import { organisationRoute } from "@interphase/identity/contract";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { InviteForm } from "../../../invitations/_components/invite-form";
import { getAdminWords } from "../../../_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("organisations.inviteFirst") };
}

/** Which role may be given in an organisation that nobody administers yet? */
const firstRoles = appointmentRules
  .filter(({ to }) => to === "organisation-without-administrator")
  .flatMap(({ gives }) => gives);

interface InviteFirstPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

export default async function InviteFirstPage({ params }: InviteFirstPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const organisation = (await callApi(organisationRoute, { params: { organisationId } })).value;
  if (!organisation.needsAdministrator) notFound();
  const words = await getAdminWords();
  const { t } = words;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("organisations.title"), href: "/admin/organisations" },
          { label: organisation.name, href: `/admin/organisations/${organisationId}` },
        ]}
        title={t("organisations.inviteFirst")}
        lead={t("organisations.inviteFirstLead")}
      />
      <InviteForm
        words={words}
        roles={firstRoles}
        organisationId={organisationId}
        backHref={`/admin/organisations/${organisationId}`}
      />
    </>
  );
}
