import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";
import { findRolesToGive } from "../../_words/roles-to-give";
import { getAdminWords } from "../../_words/words";
import { InviteForm } from "../_components/invite-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("invite.title") };
}

export default async function InvitePage(): Promise<ReactNode> {
  const me = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const roles = await findRolesToGive();
  return (
    <>
      <PageHead
        crumbs={[{ label: t("invitations.title"), href: "/admin/invitations" }]}
        title={t("invite.title")}
        lead={
          me.organisation === null
            ? t("invite.leadAlliance")
            : t("invite.lead", { name: me.organisation.name })
        }
      />
      <InviteForm words={words} roles={roles} organisationId={null} backHref="/admin/invitations" />
    </>
  );
}
