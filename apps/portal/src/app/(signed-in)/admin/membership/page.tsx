import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { membershipRoute } from "@interphase/consortium/contract";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { MembershipFacts } from "../organisations/_components/membership-facts";
import { getMembershipWords, saidDone } from "../organisations/_components/membership-words";
import { Withdrawal } from "../organisations/_components/withdrawal";
import { adminTitle } from "../_words/words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("membership");
}

interface OwnMembershipPageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

/** How does my organisation belong to the alliance? */
export default async function OwnMembershipPage({
  searchParams,
}: OwnMembershipPageProps): Promise<ReactNode> {
  const me = await requireMe();
  if (me.organisation === null) notFound();
  const params = { organisationId: me.organisation.id };
  const membership = (await callApi(membershipRoute, { params })).value;
  const words = await getMembershipWords();
  const { tM } = words;
  const said = saidDone(words, (await searchParams).done);
  return (
    <>
      <PageHead title={tM("title")} lead={tM("lead")} />
      {said === null ? null : (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {said}
          </Notice>
        </div>
      )}
      <Withdrawal membership={membership} words={words} isOwn confirmHref="/admin/membership/withdraw" />
      <MembershipFacts membership={membership} words={words} />
      {me.abilities.includes("organisation.export") ? (
        <Section id="export" title={tM("export")}>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="prose-width text-ink-2">{tM("exportHelp")}</p>
            <a className="link" href="/admin/membership/export" download>
              {tM("exportButton")}
            </a>
          </div>
        </Section>
      ) : null}
      {membership.mayWithdraw && membership.withdrawal === null ? (
        <Section id="withdraw" title={tM("withdraw")}>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="prose-width text-ink-2">{tM("withdrawHelp")}</p>
            <ButtonLink kind="danger" href="/admin/membership/withdraw">
              {tM("askWithdrawal")}
            </ButtonLink>
          </div>
        </Section>
      ) : null}
    </>
  );
}
