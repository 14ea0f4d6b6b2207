import type { Metadata } from "next";
import type { ReactNode } from "react";
import { personRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { removeFactors } from "../_actions/person-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("acts.factors") };
}

interface RemoveFactorsPageProps {
  readonly params: Promise<{ readonly personId: string }>;
}

export default async function RemoveFactorsPage({ params }: RemoveFactorsPageProps): Promise<ReactNode> {
  const { personId } = await params;
  const person = (await callApi(personRoute, { params: { personId } })).value;
  const words = await getAdminWords();
  const { t } = words;
  const name = person.displayName;
  return (
    <ConfirmPage
      words={words}
      crumbs={[
        { label: t("people.title"), href: "/admin/people" },
        { label: name, href: `/admin/people/${personId}` },
      ]}
      title={t("acts.factors")}
      what={<bdi>{t("acts.factorsWhat", { name, email: person.email })}</bdi>}
      consequences={[t("acts.factors1"), t("acts.factors2"), t("acts.factors3")]}
      confirm={t("acts.factors")}
      act={removeFactors.bind(null, personId, person.email)}
      backHref={`/admin/people/${personId}`}
      typed={{
        label: <bdi>{t("acts.factorsType", { email: person.email })}</bdi>,
        help: t("acts.factorsTypeHelp"),
      }}
    />
  );
}
