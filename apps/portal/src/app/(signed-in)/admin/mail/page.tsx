import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { outboxMailsRoute, type OutboxMail } from "@interphase/platform/contract";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { FilterForm } from "../_components/filter-form";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("mail");
}

const states = ["waiting", "delivered", "failed", "expired"] as const;
const looks: Record<OutboxMail["state"], BadgeKind> = {
  waiting: "accent",
  delivered: "good",
  failed: "act",
  expired: "plain",
};

function columnsOf({ t, formats }: AdminWords): Column<OutboxMail>[] {
  return [
    {
      key: "kind",
      label: t("mail.kind"),
      isDeciding: true,
      cell: (mail) => {
        const kind = t.has(`mailKinds.${mail.kind}`) ? t(`mailKinds.${mail.kind}`) : mail.kind;
        return mail.isReadable ? (
          <Link className="link" href={`/admin/mail/${mail.id}`}>
            {kind}
          </Link>
        ) : (
          kind
        );
      },
    },
    {
      key: "state",
      label: t("people.state"),
      isDeciding: true,
      cell: ({ state }) => <Badge kind={looks[state]}>{t(`mailStates.${state}`)}</Badge>,
    },
    {
      key: "to",
      label: t("mail.to"),
      cell: ({ to }) =>
        to === null ? (
          <span className="text-ink-3">{t("mail.notYours")}</span>
        ) : (
          <bdi className="wrap-anywhere">{to}</bdi>
        ),
    },
    {
      key: "created",
      label: t("mail.created"),
      cell: ({ createdAt }) => <span className="whitespace-nowrap">{formats.instant(createdAt)}</span>,
    },
    {
      key: "attempts",
      label: t("mail.attempts"),
      isNumeric: true,
      cell: ({ attempts }) => formats.number(attempts),
    },
    {
      key: "problem",
      label: t("mail.problem"),
      cell: ({ problem }) =>
        problem === null ? <span className="text-ink-3">—</span> : <ProblemText problem={problem} t={t} />,
    },
  ];
}

function ProblemText({ problem, t }: { readonly problem: string; readonly t: AdminWords["t"] }): ReactNode {
  const key = `mailProblems.${problem.replaceAll(".", "_")}`;
  return <span>{t.has(key) ? t(key) : problem}</span>;
}

interface MailPageProps {
  readonly searchParams: Promise<{ readonly state?: string; readonly cursor?: string }>;
}

export default async function MailPage({ searchParams }: MailPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const me = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const state = states.find((known) => known === search.state);
  const { items, nextCursor } = (
    await callApi(outboxMailsRoute, {
      query: { ...(state && { state }), ...(search.cursor && { cursor: search.cursor }) },
    })
  ).value;
  return (
    <>
      <PageHead
        title={t("mail.title")}
        lead={t(me.organisation === null ? "mail.leadPlatform" : "mail.lead")}
      />
      <FilterForm
        label={t("mail.filter")}
        submit={t("filter")}
        clear={state === undefined ? null : { href: "/admin/mail", label: t("clear") }}
        filters={[
          {
            name: "state",
            label: t("people.state"),
            value: state ?? "",
            options: [
              { value: "", label: t("people.anyState") },
              ...states.map((value) => ({ value, label: t(`mailStates.${value}`) })),
            ],
          },
        ]}
      />
      <DataTable
        caption={t("mail.title")}
        isCaptionHidden
        columns={columnsOf(words)}
        rows={items}
        rowKey={({ id }) => id}
        empty={
          state === undefined ? (
            <EmptyState title={t("mail.emptyTitle")}>{t("mail.empty")}</EmptyState>
          ) : (
            <p className="py-8 text-ink-2">{t("mail.noMatch")}</p>
          )
        }
      />
      <Pager
        path="/admin/mail"
        search={{ state }}
        nextCursor={nextCursor}
        hasCursor={search.cursor !== undefined}
      />
    </>
  );
}
