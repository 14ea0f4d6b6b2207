import {
  bibtexOf,
  citationOf,
  formatAddress,
  parseAddress,
  protocolDocumentSchema,
  protocolRoute,
  protocolVersionRoute,
  type ProtocolDetail,
  type ProtocolVersion,
  type ProtocolVersionSummary,
} from "@interphase/protocols/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";

import { beginNext } from "@/app/(signed-in)/protocols/_actions/protocol-acts";
import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { getEnv } from "@/env";
import { ApiProblemError, callApi, tryCallApi } from "@/server/api";
import { findReader } from "@/server/me";

import { badgeOf, getProtocolWords, type ProtocolWords } from "../_words/words";
import { DocumentView } from "./_components/document-view";
import { VersionHistory } from "./_components/version-history";

interface VersionPageProps {
  readonly params: Promise<{ readonly address: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

interface Found {
  readonly protocol: ProtocolDetail;
  readonly standing: ProtocolVersionSummary;
  /** Null where it is damaged, and not served. */
  readonly version: ProtocolVersion | null;
}

/** The version that an address points at; without one, the current. */
const getFound = cache(async (address: string): Promise<Found> => {
  const asked = parseAddress(decodeURIComponent(address));
  if (asked === undefined) notFound();
  const { value: protocol } = await callApi(protocolRoute, { params: { protocolId: asked.code } });
  const number = asked.version ?? protocol.version;
  const standing = protocol.versions.find(({ version }) => version === number);
  if (standing === undefined) notFound();
  const answer = await tryCallApi(protocolVersionRoute, {
    params: { protocolId: protocol.code, version: number },
  });
  if (answer.ok) return { protocol, standing, version: answer.value };
  if (answer.problem.code !== "protocol.damaged") throw new ApiProblemError(answer.problem, null);
  return { protocol, standing, version: null };
});

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const [{ protocol, standing }, { say }] = [
    await getFound((await params).address),
    await getProtocolWords(),
  ];
  return {
    title: `${say(protocol.title)} · ${protocol.code}@${standing.version}`,
    alternates: { canonical: `/protocols/${protocol.code}@${standing.version}` },
  };
}

function Standing({ found, words: { t } }: { readonly found: Found; readonly words: ProtocolWords }) {
  const { protocol, standing, version } = found;
  const { state, successor, reason } = standing;
  if (version === null)
    return (
      <Notice kind="act" title={t("version.damagedTitle")} role="alert">
        {t("version.damaged")}
      </Notice>
    );
  if (state === "withdrawn")
    return (
      <Notice kind="act" title={t("version.withdrawnTitle")}>
        {t("version.withdrawn", { reason: reason ?? "" })}
      </Notice>
    );
  if (state !== "superseded" || successor === null) return null;
  return (
    <Notice>
      {t("version.superseded", { successor })}{" "}
      <a className="link" href={`/protocols/${protocol.code}@${successor}`}>
        {`${protocol.code}@${successor}`}
      </a>
    </Notice>
  );
}

function Citing({ found, words }: { readonly found: Found; readonly words: ProtocolWords }): ReactNode {
  const { t, say, formats } = words;
  const { protocol, standing } = found;
  const address = { code: protocol.code, version: standing.version };
  const url = new URL(`/protocols/${formatAddress(address)}`, getEnv().NEXTAUTH_URL).href;
  const cited = {
    ...address,
    title: say(found.version === null ? protocol.title : titleOf(found.version, protocol)),
    publisher: t("version.publisher"),
    releasedOn: standing.releasedAt.slice(0, 10),
    url,
    sha256: standing.sha256,
  };
  const texts = [
    ["citation", citationOf(cited)],
    ["bibtex", bibtexOf(cited)],
  ] as const;
  return (
    <Section id="cite" title={t("version.cite")}>
      <p className="wrap-anywhere">
        {formats.pair(t("fields.address"), "")}
        <code className="text-12">{url}</code>
      </p>
      {texts.map(([name, text]) => (
        <div key={name} className="mt-4">
          <h3 className="font-medium">{t(`version.${name}`)}</h3>
          <pre className="my-2 max-w-full rounded-6 bg-sunken p-3 text-12 whitespace-pre-wrap wrap-anywhere">
            {text}
          </pre>
          <CopyButton text={text} label={t("version.copy")} done={t("version.copied")} />
        </div>
      ))}
    </Section>
  );
}

export default async function VersionPage({ params, searchParams }: VersionPageProps): Promise<ReactNode> {
  const [{ address }, { done }] = [await params, await searchParams];
  const [found, words, reader] = [await getFound(address), await getProtocolWords(), await findReader()];
  const { protocol, standing, version } = found;
  const { t, say, formats } = words;
  const runWords = await getTranslations("protocol-runs");
  const abilities = reader.kind === "person" ? reader.me.abilities : [];
  const releases = abilities.includes("protocol.release");
  const runs = abilities.includes("protocol.run.write") && version !== null && standing.state !== "withdrawn";
  const title = version === null ? protocol.title : titleOf(version, protocol);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/protocols" }]}
        title={<bdi>{say(title)}</bdi>}
        lead={`${protocol.code}@${standing.version} · ${t(`kinds.${protocol.kind}`)} · ${formats.date(standing.releasedAt)}`}
        marks={
          version === null ? (
            <Badge kind="act">{t("states.damaged")}</Badge>
          ) : (
            <Badge kind={badgeOf[standing.state]}>{t(`states.${standing.state}`)}</Badge>
          )
        }
        actions={
          <>
            {releases && standing.state !== "withdrawn" ? (
              <ButtonLink
                kind="quiet"
                href={`/protocols/withdraw?address=${protocol.code}@${standing.version}`}
              >
                {t("withdraw.title")}
              </ButtonLink>
            ) : null}
            {releases && version !== null ? (
              <ActForm
                act={beginNext.bind(null, protocol.code, crypto.randomUUID())}
                label={t("drafts.next")}
              >
                <ActSubmit kind="quiet">{t("drafts.next")}</ActSubmit>
              </ActForm>
            ) : null}
            {runs ? (
              <ButtonLink kind="primary" href={`/runs/new?address=${protocol.code}@${standing.version}`}>
                {runWords("runThis")}
              </ButtonLink>
            ) : null}
            {version === null ? null : (
              <ButtonLink href={`/protocols/${protocol.code}@${standing.version}/document`} prefetch={false}>
                {t("version.json")}
              </ButtonLink>
            )}
          </>
        }
      />
      {done === "withdrawn" ? <Notice role="status">{t("withdraw.done")}</Notice> : null}
      <Standing found={found} words={words} />
      {version === null ? null : <DocumentView document={version.document} words={words} />}
      <VersionHistory protocol={protocol} words={words} />
      <Citing found={found} words={words} />
    </>
  );
}

/** A version is called as its own text says, not as a later one. */
function titleOf({ document }: ProtocolVersion, { title }: ProtocolDetail): ProtocolDetail["title"] {
  const read = protocolDocumentSchema.safeParse(document);
  return read.success ? read.data.title : title;
}
