import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { organisationRoute, signInPolicyRoute } from "@interphase/identity/contract";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../_components/done-notice";
import { Texts } from "../_components/texts";
import { adminTitle } from "../_words/words";
import { rename } from "../organisations/_actions/organisation-acts";
import { getMembershipWords } from "../organisations/_components/membership-words";
import { OrganisationFields } from "../organisations/_components/organisation-fields";
import { Domains } from "./_components/domains";
import { PolicyForm } from "./_components/policy-form";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("organisation");
}

interface OwnOrganisationPageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export default async function OwnOrganisationPage({
  searchParams,
}: OwnOrganisationPageProps): Promise<ReactNode> {
  const { done } = await searchParams;
  const me = await requireMe();
  if (me.organisation === null) notFound();
  const organisationId = me.organisation.id;
  const words = await getMembershipWords();
  const { t } = words;
  const [organisation, policy] = await Promise.all([
    callApi(organisationRoute, { params: { organisationId } }),
    callApi(signInPolicyRoute, { params: { organisationId } }),
  ]);
  const isReadOnly = !me.abilities.includes("sign-in-policy.write");
  return (
    <>
      <PageHead title={t("policy.title")} lead={t("policy.lead")} />
      <DoneNotice done={done} words={words} />
      <div className="grid gap-x-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Texts parts={["policyForm"]}>
            <PolicyForm
              key={policy.etag ?? ""}
              organisationId={organisationId}
              policy={policy.value}
              etag={policy.etag ?? ""}
              isReadOnly={isReadOnly}
            />
          </Texts>
        </div>
        <div className="min-w-0">
          <Domains
            organisationId={organisationId}
            policy={policy.value}
            words={words}
            isReadOnly={isReadOnly}
          />
          {organisation.value.mayUpdate ? (
            <Section id="name-of-organisation" title={t("organisations.change")}>
              <ActForm
                key={organisation.etag ?? ""}
                act={rename.bind(null, organisationId, organisation.etag ?? "", "/admin/organisation")}
                label={t("organisations.change")}
              >
                <OrganisationFields words={words} organisation={organisation.value} hasCountry={false} />
                <div className="mt-4">
                  <ActSubmit kind="secondary">{t("save")}</ActSubmit>
                </div>
              </ActForm>
            </Section>
          ) : null}
        </div>
      </div>
    </>
  );
}
