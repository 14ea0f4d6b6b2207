import { auditKeysRoute } from "@interphase/audit/contract";
import { verifyCertificate, type CertificateVerification } from "@interphase/consortium";
import { ballotCertificateRoute, type SignedCertificate } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";

import { VoteLines } from "./_components/vote-lines";

interface CertificatePageProps {
  readonly params: Promise<{ readonly ballotId: string }>;
  readonly searchParams: Promise<{ readonly key?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ballots"))("check.title"), robots: { index: false } };
}

/** Counted anew from the file alone, and checked against every key that this platform says is its own. */
async function verify(ballotId: string, key: string | undefined): Promise<CertificateVerification> {
  const [file, keys] = await Promise.all([
    callApi(ballotCertificateRoute, { params: { ballotId }, query: { ...(key && { key }) } }),
    callApi(auditKeysRoute, { query: { limit: 200 } }),
  ]);
  const text = await new Response(file.value.body).text();
  return verifyCertificate(
    text,
    keys.value.items.map(({ publicKey }) => publicKey),
  );
}

async function Facts({
  signed,
  sha256,
}: {
  readonly signed: SignedCertificate;
  readonly sha256: string | null;
}) {
  const [t, formats] = await Promise.all([getTranslations("ballots"), getFormats()]);
  const { opening, openingSha256, closing, result } = signed.certificate;
  const lines: readonly (readonly [string, string])[] = [
    [t("check.outcome"), t(`outcomes.${result.outcome}`)],
    [t("inFavour"), formats.number(result.inFavour)],
    [t("against"), formats.number(result.against)],
    [t("abstained"), formats.number(result.abstain)],
    [t("recused"), formats.number(result.recused)],
    [t("electorate"), formats.number(result.electorate)],
    [t("check.votes"), formats.number(result.voted)],
    [t("check.secrecy"), t(`secrecies.${opening.secrecy}`)],
    [t("check.heldBy"), t(`check.${opening.heldBy}`)],
    [t("check.opened"), formats.instant(opening.openedAt)],
    [t("check.closed"), formats.instant(closing.closedAt)],
    [t("check.questionHash"), opening.questionSha256],
    ...opening.documentSha256s.map(
      (hash, at) => [t("check.documentHash", { number: at + 1 }), hash] as const,
    ),
    [t("check.openingHash"), openingSha256],
    ...(sha256 === null ? [] : [[t("check.fileHash"), sha256] as const]),
    [t("check.key"), signed.publicKey],
  ];
  return (
    <dl className="my-6 max-w-3xl border-t border-line">
      {lines.map(([label, value]) => (
        <div key={label} className="grid gap-x-6 border-b border-line py-1 sm:grid-cols-[2fr_3fr]">
          <dt className="text-ink-2">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export default async function CertificatePage({
  params,
  searchParams,
}: CertificatePageProps): Promise<ReactNode> {
  const [{ ballotId }, { key }, t] = [
    await params,
    await searchParams,
    await getTranslations("ballots.check"),
  ];
  const verified = await verify(ballotId, key);
  const suffix = key === undefined ? "" : `?key=${encodeURIComponent(key)}`;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {verified.ok ? (
        <Notice>
          <span aria-hidden="true">✓ </span>
          {t("good")}
        </Notice>
      ) : (
        <Notice kind="act" title={t("bad")}>
          <ul>
            {verified.problems.map(({ code, pointer, line }) => (
              <li key={`${code} ${pointer}`} className="wrap-anywhere">
                {t("problem", { line: line ?? 0, code, pointer: pointer === "" ? "/" : pointer })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {verified.signed === null ? null : (
        <>
          <Facts signed={verified.signed} sha256={verified.ok ? verified.sha256 : null} />
          <VoteLines certificate={verified.signed.certificate} />
        </>
      )}
      <p className="prose-width my-4 text-ink-2">{t("trust")}</p>
      <ButtonLink href={`/certificates/${ballotId}/file${suffix}`} prefetch={false}>
        {t("download")}
      </ButtonLink>
    </>
  );
}
