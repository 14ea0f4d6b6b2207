import type { Metadata } from "next";
import type { ReactNode } from "react";
import { personRoute } from "@interphase/identity/contract";
import { callApi } from "@/server/api";
import { ConfirmPage } from "../../../_components/confirm-page";
import { getAdminWords } from "../../../_words/words";
import { endSessions } from "../_actions/person-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("acts.sessions") };
}

interface EndSessionsPageProps {
  readonly params: Promise<{ readonly personId: string }>;
}

export default async function EndSessionsPage({ params }: EndSessionsPageProps): Promise<ReactNode> {
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
      title={t("acts.sessions")}
      what={<bdi>{t("acts.sessionsWhat", { name, email: person.email })}</bdi>}
      consequences={[t("person.sessionCount", { count: person.sessionCount }), t("acts.sessions1")]}
      confirm={t("acts.sessions")}
      act={endSessions.bind(null, personId)}
      backHref={`/admin/people/${personId}`}
    />
  );
}
