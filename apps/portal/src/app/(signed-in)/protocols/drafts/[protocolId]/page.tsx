import { protocolDraftRoute, type DocumentProblem, type ProtocolDraft } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import Link from "next/link";
import { cache, type ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { DocumentView } from "@/app/(public)/protocols/[address]/_components/document-view";
import { badgeOf, getProtocolWords, type ProtocolWords } from "@/app/(public)/protocols/_words/words";
import { MoveForms } from "./_components/move-forms";

interface DraftPageProps {
  readonly params: Promise<{ readonly protocolId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getDraft = cache((protocolId: string) => callApi(protocolDraftRoute, { params: { protocolId } }));

const titleOf = ({ title }: ProtocolDraft, { t, say }: ProtocolWords) =>
  title === null ? t("drafts.untitled") : say(title);

export async function generateMetadata({ params }: DraftPageProps): Promise<Metadata> {
  const [words, { value }] = [await getProtocolWords(), await getDraft((await params).protocolId)];
  return { title: titleOf(value, words) };
}

function problemColumns({ t, formats }: ProtocolWords): Column<DocumentProblem>[] {
  return [
    {
      key: "place",
      label: t("drafts.place"),
      isDeciding: true,
      cell: ({ pointer }) => <code className="text-12 wrap-anywhere">{pointer === "" ? "/" : pointer}</code>,
    },
    { key: "what", label: t("drafts.what"), isDeciding: true, cell: ({ message }) => message[formats.names] },
  ];
}

function Facts({ draft, words }: { readonly draft: ProtocolDraft; readonly words: ProtocolWords }) {
  const { t, formats, say } = words;
  const { en, zh } = draft.group.name;
  const name = say({ ...(en !== null && { en }), ...(zh !== null && { zh }) });
  const by = draft.changedBy?.displayName ?? t("drafts.somebody");
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t("fields.group"), <bdi key="group">{name}</bdi>],
    [t("fields.changed"), t("drafts.changedBy", { at: formats.instant(draft.changedAt), by })],
    [t("drafts.number"), draft.version ?? t("drafts.numberNone")],
    ...(draft.ballot === null
      ? []
      : ([
          [
            t("drafts.ballot"),
            <span key="ballot">
              <Link className="link wrap-anywhere" href={`/ballots/${draft.ballot.id}`}>
                {draft.ballot.question}
              </Link>{" "}
              <Badge>{t(`drafts.ballotStates.${draft.ballot.state}`)}</Badge>
            </span>,
          ],
        ] as const)),
    [
      t("fields.hash"),
      <code key="hash" className="text-12 wrap-anywhere">
        {draft.sha256}
      </code>,
    ],
  ];
  return (
    <dl className="my-6 max-w-3xl border-t border-line">
      {lines.map(([label, value]) => (
        <div key={label} className="grid gap-x-6 border-b border-line py-1 sm:grid-cols-[2fr_5fr]">
          <dt className="text-ink-2">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ draft, words }: { readonly draft: ProtocolDraft; readonly words: ProtocolWords }) {
  const { t, formats } = words;
  return (
    <Section id="moves" title={t("drafts.moves")}>
      <ol className="space-y-1">
        {draft.moves.map(({ to, at, by, reason }) => (
          <li key={`${at} ${to}`} className="wrap-anywhere">
            {t("drafts.movesLine", {
              at: formats.instant(at),
              to: t(`states.${to}`),
              by: by?.displayName ?? t("drafts.somebody"),
            })}
            {reason === null ? null : <span className="block text-ink-2">{reason}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How far has a version come, what is wrong with it, and what is the next step? */
export default async function DraftPage({ params, searchParams }: DraftPageProps): Promise<ReactNode> {
  const [{ protocolId }, { done }, words] = [await params, await searchParams, await getProtocolWords()];
  const { value: draft, etag } = await getDraft(protocolId);
  const { t } = words;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/protocols" },
          { label: t("drafts.title"), href: "/protocols/drafts" },
        ]}
        title={<bdi>{titleOf(draft, words)}</bdi>}
        marks={<Badge kind={badgeOf[draft.state]}>{t(`states.${draft.state}`)}</Badge>}
        actions={
          draft.may.write ? (
            <ButtonLink kind="primary" href={`/protocols/drafts/${draft.protocolId}/edit`}>
              {t("drafts.edit")}
            </ButtonLink>
          ) : undefined
        }
      />
      {done !== undefined && t.has(`done.${done}`) ? (
        <Notice role="status">
          <span aria-hidden="true">✓ </span>
          {t(`done.${done}`)}
        </Notice>
      ) : null}
      <Facts draft={draft} words={words} />
      <MoveForms draft={draft} etag={etag ?? ""} words={words} />
      <Section id="problems" title={t("drafts.problems")} lead={t("drafts.problemsLead")}>
        <DataTable
          caption={t("drafts.problems")}
          isCaptionHidden
          phone="table"
          columns={problemColumns(words)}
          rows={draft.problems}
          rowKey={({ pointer, code, message }) => `${pointer} ${code} ${message.en}`}
          empty={<p>{t("drafts.noProblems")}</p>}
        />
      </Section>
      <DocumentView document={draft.document} words={words} />
      <Moves draft={draft} words={words} />
    </>
  );
}
