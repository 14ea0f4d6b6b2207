import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { admit } from "../_actions/organisation-acts";
import { getMembershipWords } from "../_components/membership-words";
import { OrganisationFields } from "../_components/organisation-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMembershipWords()).t("organisations.admit") };
}

export default async function AdmitPage(): Promise<ReactNode> {
  const words = await getMembershipWords();
  const { t } = words;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("organisations.title"), href: "/admin/organisations" }]}
        title={t("organisations.admit")}
        lead={t("organisations.admitLead")}
      />
      <ActForm act={admit} label={t("organisations.admit")} className="max-w-2xl">
        <OrganisationFields words={words} hasCountry />
        <div className="mt-6 flex gap-2">
          <ActSubmit>{t("organisations.admitSubmit")}</ActSubmit>
          <ButtonLink kind="quiet" href="/admin/organisations">
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
