import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { breakGlassRoute, type BreakGlassDetail } from "@interphase/identity/contract";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { DoneNotice } from "../../_components/done-notice";
import { Facts } from "../../_components/facts";
import { getAdminWords, type AdminWords } from "../../_words/words";
import { DecisionForm } from "../_components/decision-form";
import { StateBadge } from "../_components/state-badge";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("breakGlass.one") };
}

interface PartProps {
  readonly request: BreakGlassDetail;
  readonly words: AdminWords;
}

function Rows({ request, words }: PartProps): ReactNode {
  const { t } = words;
  if (request.rows === null) return <p className="text-ink-2">{t("breakGlass.rowsHidden")}</p>;
  return (
    <ul className="border-t border-line">
      {request.rows.map((row) => (
        <li key={row.id} className="border-b border-line py-2">
          <span className="block font-medium">{t(`rowKinds.${row.kind}`)}</span>
          <span className="block text-12 text-ink-2">{t(`rowShows.${row.kind}`)}</span>
          <code className="text-12 wrap-anywhere text-ink-3 select-all">{row.id}</code>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ request, words }: PartProps) {
  const { t, formats } = words;
  return [
    { label: t("breakGlass.by"), value: <bdi>{request.requestedBy.displayName}</bdi> },
    { label: t("breakGlass.at"), value: formats.instant(request.requestedAt) },
    { label: t("breakGlass.owner"), value: <bdi>{request.organisation.name}</bdi> },
    {
      label: t("breakGlass.time"),
      value:
        request.startsAt === null || request.endsAt === null
          ? t("breakGlass.fromApproval", { count: request.minutes })
          : t("breakGlass.fromTo", {
              from: formats.instant(request.startsAt),
              to: formats.instant(request.endsAt),
            }),
    },
    ...(request.decidedAt === null
      ? []
      : [
          {
            label: t("breakGlass.decided"),
            value: (
              <bdi>
                {t("breakGlass.decidedBy", {
                  name: request.decidedBy?.displayName ?? "—",
                  instant: formats.instant(request.decidedAt),
                })}
              </bdi>
            ),
          },
        ]),
    ...(request.comment === null
      ? []
      : [{ label: t("breakGlass.comment"), value: <bdi>{request.comment}</bdi> }]),
  ];
}

function Readings({ request, words }: PartProps): ReactNode {
  const { t, formats } = words;
  if (request.readings.length === 0) return <p className="text-ink-2">{t("breakGlass.noReadings")}</p>;
  return (
    <ul className="border-t border-line">
      {request.readings.map(({ readAt, rowCount }, index) => (
        <li key={index} className="flex justify-between gap-4 border-b border-line py-1.5">
          <span>{formats.instant(readAt)}</span>
          <span className="text-ink-3">{t("breakGlass.rowCount", { count: rowCount })}</span>
        </li>
      ))}
    </ul>
  );
}

interface RequestPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

export default async function RequestPage({ params, searchParams }: RequestPageProps): Promise<ReactNode> {
  const { requestId } = await params;
  const { done } = await searchParams;
  const request = (await callApi(breakGlassRoute, { params: { requestId } })).value;
  const words = await getAdminWords();
  const { t } = words;
  const part = { request, words };
  return (
    <>
      <PageHead
        crumbs={[{ label: t("breakGlass.title"), href: "/admin/break-glass" }]}
        title={t("breakGlass.one")}
        marks={<StateBadge state={request.state} words={words} />}
        lead={
          <bdi>
            {t("breakGlass.sentence", {
              who: request.requestedBy.displayName,
              count: request.rowCount,
              organisation: request.organisation.name,
              minutes: request.minutes,
            })}
          </bdi>
        }
        actions={
          request.mayEnd ? (
            <ButtonLink kind="danger" href={`/admin/break-glass/${request.id}/end`}>
              {t("breakGlass.end")}
            </ButtonLink>
          ) : undefined
        }
      />
      <DoneNotice done={done} words={words} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="why" title={t("breakGlass.reason")}>
            {request.reason === null ? (
              <p className="text-ink-2">{t("breakGlass.reasonHidden")}</p>
            ) : (
              <blockquote className="prose-width border-l-2 border-line-strong pl-4 wrap-anywhere whitespace-pre-wrap">
                <bdi>{request.reason}</bdi>
              </blockquote>
            )}
          </Section>
          <Section id="rows" title={t("breakGlass.shown")} lead={t("breakGlass.shownLead")}>
            <Rows {...part} />
          </Section>
          {request.mayDecide ? (
            <Section id="decision" title={t("breakGlass.decision")}>
              <DecisionForm {...part} />
            </Section>
          ) : null}
        </div>
        <div className="min-w-0">
          <Section id="facts" title={t("person.facts")}>
            <Facts rows={factsOf(part)} />
          </Section>
          <Section id="readings" title={t("breakGlass.readingsTitle")}>
            <Readings {...part} />
          </Section>
          {request.mayOpen ? (
            <Notice>
              {t("breakGlass.mayOpen")}{" "}
              <Link className="link" href={`/admin/break-glass/${request.id}/rows`} prefetch={false}>
                {t("breakGlass.readNow")}
              </Link>
            </Notice>
          ) : null}
        </div>
      </div>
    </>
  );
}
