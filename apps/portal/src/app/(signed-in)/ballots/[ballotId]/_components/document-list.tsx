import type { BallotDetail, BallotDocument } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";

import type { BallotWords } from "../../_words/words";

interface DocumentListProps {
  readonly ballot: BallotDetail;
  readonly words: BallotWords;
}

/** Where does a document's name lead: to its file, to its address, or nowhere? */
function DocumentName({
  document: { title, version, url, isWithdrawn },
  groupId,
  words: { t },
}: {
  readonly document: BallotDocument;
  readonly groupId: string | null;
  readonly words: BallotWords;
}): ReactNode {
  if (title === null) return <span className="text-ink-2">{t("documents.hidden")}</span>;
  if (url !== null)
    return (
      <a
        className="link font-medium wrap-anywhere"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t("documents.newTab", { title })}
      >
        <bdi>{title}</bdi>
      </a>
    );
  if (version === null || groupId === null || isWithdrawn)
    return <bdi className="font-medium wrap-anywhere">{title}</bdi>;
  const { documentId, number, fileName } = version;
  return (
    <a
      className="link font-medium wrap-anywhere"
      href={`/groups/${groupId}/documents/${documentId}/versions/${String(number)}`}
      aria-label={t("documents.downloadLabel", { name: fileName, number, title })}
      download
    >
      <bdi>{title}</bdi>
    </a>
  );
}

/** On which documents is voted, and how can somebody who has a file know that it is one of them? */
export function DocumentList({ ballot: { documents, group }, words }: DocumentListProps): ReactNode {
  const { t, formats } = words;
  if (documents.length === 0) return null;
  return (
    <Section id="documents" title={t("documents.title")} lead={t("documents.lead")}>
      <ol className="border-t border-line">
        {documents.map((document) => (
          <li
            key={document.sha256 + (document.version?.documentId ?? "")}
            className="border-b border-line py-2"
          >
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <DocumentName document={document} groupId={group?.id ?? null} words={words} />
              {document.isWithdrawn ? <Badge>{t("documents.withdrawn")}</Badge> : null}
            </p>
            {document.version === null ? null : (
              <p className="text-12 text-ink-3">
                <bdi className="wrap-anywhere">
                  {formats.parts([
                    t("documents.version", { number: document.version.number }),
                    document.version.fileName,
                  ])}
                </bdi>
              </p>
            )}
            {document.url === null ? null : (
              <p className="text-12 text-ink-3 wrap-anywhere">{document.url}</p>
            )}
            <p className="text-12 text-ink-3 wrap-anywhere">{formats.pair("SHA-256", document.sha256)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
