import type { Metadata } from "next";
import type { ReactNode } from "react";
import { personRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { suspend } from "../_actions/person-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("acts.suspend") };
}

interface SuspendPageProps {
  readonly params: Promise<{ readonly personId: string }>;
}

export default async function SuspendPage({ params }: SuspendPageProps): Promise<ReactNode> {
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
      title={t("acts.suspend")}
      what={<bdi>{t("acts.suspendWhat", { name, email: person.email })}</bdi>}
      consequences={[t("acts.suspend1"), t("acts.suspend2"), t("acts.suspend3")]}
      confirm={t("acts.suspend")}
      act={suspend.bind(null, personId)}
      backHref={`/admin/people/${personId}`}
    />
  );
}
