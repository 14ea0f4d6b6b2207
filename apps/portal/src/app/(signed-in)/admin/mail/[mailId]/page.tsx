import type { Metadata } from "next";
import type { ReactNode } from "react";
import { outboxMailRoute } from "@interphase/platform/contract";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { DoneNotice } from "../../_components/done-notice";
import { Facts } from "../../_components/facts";
import { getAdminWords } from "../../_words/words";
import { retryMail } from "../_actions/retry-mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("mail.one") };
}

interface OneMailPageProps {
  readonly params: Promise<{ readonly mailId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export default async function OneMailPage({ params, searchParams }: OneMailPageProps): Promise<ReactNode> {
  const { mailId } = await params;
  const { done } = await searchParams;
  const { abilities } = await requireMe();
  const mail = (await callApi(outboxMailRoute, { params: { mailId } })).value;
  const words = await getAdminWords();
  const { t, formats } = words;
  const isOpen = mail.state === "waiting" || mail.state === "failed";
  const problemKey = `mailProblems.${(mail.problem ?? "").replaceAll(".", "_")}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("mail.title"), href: "/admin/mail" }]}
        title={<bdi>{mail.subject ?? t("mail.one")}</bdi>}
        marks={<Badge>{t(`mailStates.${mail.state}`)}</Badge>}
        actions={
          isOpen && abilities.includes("mail.retry") ? (
            <form action={retryMail.bind(null, mailId)}>
              <Button type="submit">{t("mail.retry")}</Button>
            </form>
          ) : undefined
        }
      />
      <DoneNotice done={done} words={words} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {mail.link === "none" ? null : (
            <Notice kind={mail.link === "shown" ? "act" : "gap"}>{t(`mail.link.${mail.link}`)}</Notice>
          )}
          <pre className="overflow-x-auto rounded-6 border border-line bg-surface p-4 font-sans text-14 wrap-anywhere whitespace-pre-wrap">
            {mail.text}
          </pre>
        </div>
        <Facts
          rows={[
            { label: t("mail.to"), value: <bdi>{mail.to ?? t("mail.notYours")}</bdi> },
            { label: t("mail.created"), value: formats.instant(mail.createdAt) },
            { label: t("mail.attempts"), value: formats.number(mail.attempts) },
            ...(mail.nextAttemptAt === null
              ? []
              : [{ label: t("mail.next"), value: formats.instant(mail.nextAttemptAt) }]),
            ...(mail.settledAt === null
              ? []
              : [{ label: t("mail.settled"), value: formats.instant(mail.settledAt) }]),
            { label: t("mail.ends"), value: formats.instant(mail.endsAt) },
            ...(mail.problem === null
              ? []
              : [
                  {
                    label: t("mail.problem"),
                    value: t.has(problemKey) ? t(problemKey) : mail.problem,
                  },
                ]),
          ]}
        />
      </div>
    </>
  );
}
