import type { GroupDocumentDetail } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import type { DocumentWords } from "../../../../_words/document-words";

interface VersionListProps {
  readonly groupId: string;
  readonly document: GroupDocumentDetail;
  readonly words: DocumentWords;
}

/** Which versions has the document, the latest first? Files of a withdrawn one are not given out. */
export function VersionList({
  groupId,
  document: { id, versions, withdrawn },
  words: { t, formats, size },
}: VersionListProps): ReactNode {
  return (
    <ol className="border-t border-line">
      {versions.map(({ number, fileName, kind, sizeBytes, sha256, note, uploadedBy, uploadedAt }) => (
        <li key={number} className="border-b border-line py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">{t("version", { number })}</span>
            {withdrawn === null ? (
              <a
                className="link wrap-anywhere"
                href={`/groups/${groupId}/documents/${id}/versions/${String(number)}`}
                aria-label={t("downloadLabel", { number, name: fileName })}
                download
              >
                <bdi>{fileName}</bdi>
              </a>
            ) : (
              <bdi className="wrap-anywhere">{fileName}</bdi>
            )}
            <span className="text-12 text-ink-3">{formats.parts([kind.toUpperCase(), size(sizeBytes)])}</span>
          </p>
          {note === null ? null : (
            <p className="prose-width mt-1 whitespace-pre-wrap wrap-anywhere text-ink-2">
              <bdi>{note}</bdi>
            </p>
          )}
          <p className="mt-1 text-12 text-ink-3">
            <bdi>
              {t("addedBy", { name: uploadedBy?.displayName ?? t("gone"), at: formats.instant(uploadedAt) })}
            </bdi>
          </p>
          <p className="mt-1 text-12 text-ink-3 wrap-anywhere">{formats.pair("SHA-256", sha256)}</p>
        </li>
      ))}
    </ol>
  );
}
