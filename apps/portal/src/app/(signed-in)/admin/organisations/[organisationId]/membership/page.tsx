import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { membershipRoute, membershipTiersRoute } from "@interphase/consortium/contract";
import { organisationsRoute } from "@interphase/identity/contract";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { IdentifiersForm } from "../../_components/identifiers-form";
import { AcceptanceForm, ParentForm, TermForm } from "../../_components/membership-forms";
import { getMembershipWords } from "../../_components/membership-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).tM("change") };
}

interface MembershipPageProps {
  readonly params: Promise<{ readonly organisationId: string }>;
}

/** What does the secretariat put on record of an organisation's membership? */
export default async function MembershipPage({ params }: MembershipPageProps): Promise<ReactNode> {
  const { organisationId } = await params;
  const [membership, tiers, members, words] = await Promise.all([
    callApi(membershipRoute, { params: { organisationId } }),
    callApi(membershipTiersRoute, {}),
    callApi(organisationsRoute, { query: { limit: 200 } }),
    getMembershipWords(),
  ]);
  const { t, tM } = words;
  const { organisation } = membership.value;
  const shared = { membership: membership.value, words };
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("organisations.title"), href: "/admin/organisations" },
          { label: organisation.name, href: `/admin/organisations/${organisationId}` },
        ]}
        title={<bdi>{tM("editTitle", { name: organisation.name })}</bdi>}
        actions={<ButtonLink href="/admin/organisations/tiers">{tM("tiers.link")}</ButtonLink>}
      />
      <Section id="term" title={tM("term")}>
        <TermForm {...shared} tiers={tiers.value.items} />
      </Section>
      <Section id="identifiers" title={tM("identifiersTitle")} lead={tM("identifiersLead")}>
        <IdentifiersForm {...shared} />
      </Section>
      <Section id="parent" title={tM("parentTitle")}>
        <p className="mb-4 prose-width text-ink-2">{tM("parentLead")}</p>
        <ParentForm {...shared} members={members.value.items} />
      </Section>
      <Section id="agreements" title={tM("accept")}>
        <AcceptanceForm {...shared} requestKey={randomUUID()} />
      </Section>
    </>
  );
}
