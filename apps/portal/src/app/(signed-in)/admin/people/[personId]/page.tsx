import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";
import { personRoute } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../../_components/done-notice";
import { Facts } from "../../_components/facts";
import { getAdminWords, type AdminWords } from "../../_words/words";
import { GiveRole } from "./_components/give-role";
import { PersonActs } from "./_components/person-acts";
import { PersonRoles } from "./_components/person-roles";
import type { PersonDetail } from "./_components/person-detail";

const getPerson = cache(
  async (personId: string): Promise<PersonDetail> =>
    (await callApi(personRoute, { params: { personId } })).value,
);

interface PersonPageProps {
  readonly params: Promise<{ readonly personId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  return { title: (await getPerson((await params).personId)).displayName };
}

function factsOf(person: PersonDetail, { t, formats }: AdminWords) {
  return [
    { label: t("people.email"), value: <bdi>{person.email}</bdi> },
    ...(person.organisation === null
      ? []
      : [{ label: t("person.organisation"), value: <bdi>{person.organisation.name}</bdi> }]),
    {
      label: t("person.language"),
      value: person.locale === null ? t("person.noLanguage") : t(`languages.${person.locale}`),
    },
    { label: t("person.since"), value: formats.date(person.createdAt) },
    {
      label: t("people.lastSeen"),
      value: person.lastSeenAt === null ? t("people.neverSeen") : formats.instant(person.lastSeenAt),
    },
    { label: t("person.sessions"), value: t("person.sessionCount", { count: person.sessionCount }) },
    {
      label: t("people.factor"),
      value: person.hasSecondFactor ? t("people.hasFactor") : t("people.noFactor"),
    },
  ];
}

function Ways({ person, words }: { readonly person: PersonDetail; readonly words: AdminWords }): ReactNode {
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
      <Link className="link" href={`/admin/access?subject=${person.id}`}>
        {words.t("person.why", { name: person.displayName })}
      </Link>
    </p>
  );
}

export default async function PersonPage({ params, searchParams }: PersonPageProps): Promise<ReactNode> {
  const { personId } = await params;
  const { done } = await searchParams;
  const person = await getPerson(personId);
  const words = await getAdminWords();
  const { t } = words;
  const { id: myId } = await requireMe();
  return (
    <>
      <PageHead
        crumbs={[{ label: t("people.title"), href: "/admin/people" }]}
        title={<bdi>{person.displayName}</bdi>}
        marks={
          <>
            {person.state === "suspended" ? <Badge kind="act">{t("people.states.suspended")}</Badge> : null}
            {person.id === myId ? <Badge kind="accent">{t("person.you")}</Badge> : null}
          </>
        }
      />
      <DoneNotice done={done} words={words} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="roles" title={t("person.roles")} lead={t("person.rolesLead")}>
            <PersonRoles person={person} words={words} />
          </Section>
          <Section id="give" title={t("give.title")} lead={t("give.lead")}>
            <GiveRole person={person} words={words} isSelf={person.id === myId} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="facts" title={t("person.facts")}>
            <Facts rows={factsOf(person, words)} />
            <Ways person={person} words={words} />
          </Section>
          <PersonActs person={person} words={words} isSelf={person.id === myId} />
        </div>
      </div>
    </>
  );
}
