import { ownExpertRoute, type Expert } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ExpertFacts } from "@/components/directory/expert-facts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { ProfileForm } from "./_components/profile-form";

interface OwnProfilePageProps {
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("experts"))("mine.title") };
}

/** A profile as others find it, or that they find nothing. */
async function Preview({ expert }: { readonly expert: Expert | null }): Promise<ReactNode> {
  const t = await getTranslations("experts");
  if (expert === null) return <p className="text-ink-2">{t("mine.seesNothing")}</p>;
  return (
    <>
      <p className="text-16 font-semibold wrap-anywhere">
        <bdi>{expert.name}</bdi>
      </p>
      {expert.headline === null ? null : (
        <p className="mb-4 text-ink-2 wrap-anywhere">
          <bdi>{expert.headline}</bdi>
        </p>
      )}
      <ExpertFacts expert={expert} />
    </>
  );
}

/** What do I say about myself, and what do others find of it? */
export default async function OwnProfilePage({ searchParams }: OwnProfilePageProps): Promise<ReactNode> {
  const { done } = await searchParams;
  const t = await getTranslations("experts");
  const { value: own } = await callApi(ownExpertRoute, {});
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/experts" }]}
        title={t("mine.title")}
        lead={t("mine.lead")}
        actions={
          own.id === null ? null : (
            <ButtonLink kind="quiet" href="/experts/mine/delete">
              {t("mine.delete")}
            </ButtonLink>
          )
        }
      />
      {done === "saved" || done === "deleted" ? (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {t(`mine.done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <Section id="seen" title={t("mine.seenTitle")} lead={t("mine.seenLead")}>
        <div className="grid gap-6 lg:grid-cols-2">
          {(["members", "public"] as const).map((readers) => (
            <section
              key={readers}
              aria-labelledby={`seen-${readers}`}
              className="min-w-0 rounded-6 border border-line bg-surface p-4"
            >
              <h3 id={`seen-${readers}`} className="mb-3 text-14 font-semibold text-ink-2">
                {t(`mine.seenBy.${readers}`)}
              </h3>
              <Preview expert={readers === "members" ? own.seenByMembers : own.seenByPublic} />
            </section>
          ))}
        </div>
      </Section>
      <Section id="profile" title={t("mine.formTitle")} lead={t("mine.formLead")}>
        <ProfileForm own={own} />
      </Section>
    </>
  );
}
