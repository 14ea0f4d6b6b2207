import type { BallotDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";

import type { BallotWords } from "../../_words/words";

interface BallotPartProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** Where can anybody check the result, and how? */
export function CertificateSection({
  ballot: { id, certificate },
  words: { t, formats },
}: BallotPartProps): ReactNode {
  if (certificate === null) return null;
  const [, search] = certificate.path.split("?");
  const suffix = search === undefined ? "" : `?${search}`;
  return (
    <Section id="certificate" title={t("certificate")}>
      <p>{t("certificateText")}</p>
      {suffix === "" ? null : <p className="mt-2 text-ink-2">{t("certificateKey")}</p>}
      <p className="my-3 flex flex-wrap gap-2">
        <ButtonLink href={`/certificates/${id}${suffix}`}>{t("checkIt")}</ButtonLink>
        <ButtonLink kind="quiet" href={`/certificates/${id}/file${suffix}`} prefetch={false}>
          {t("download")}
        </ButtonLink>
      </p>
      <p className="text-ink-2">{t("howTo")}</p>
      <pre className="mt-1 rounded-6 bg-sunken p-2 text-12 whitespace-pre-wrap wrap-anywhere">
        npm run ballot:verify -- certificate.json --key …
      </pre>
      <p className="mt-2 text-12 text-ink-3 wrap-anywhere">{formats.pair(t("sha256"), certificate.sha256)}</p>
    </Section>
  );
}
