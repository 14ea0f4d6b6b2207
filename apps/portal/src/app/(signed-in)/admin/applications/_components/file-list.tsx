import type { ReactNode } from "react";
import type { ApplicationFile } from "@interphase/consortium/contract";
import type { ApplicationWords } from "./application-words";

interface FileListProps {
  readonly applicationId: string;
  readonly files: readonly ApplicationFile[];
  readonly words: ApplicationWords;
}

/** Which files are these, by whom and when? Each a download. */
export function FileList({ applicationId, files, words }: FileListProps): ReactNode {
  const { tA, formats, size } = words;
  if (files.length === 0) return null;
  return (
    <ul className="mt-1">
      {files.map(({ id, step, fileName, sizeBytes, addedBy, addedAt }) => {
        const said = { size: size(sizeBytes), date: formats.date(addedAt) };
        return (
          <li key={id} className="py-1">
            <a
              className="link wrap-anywhere"
              href={`/admin/applications/${applicationId}/files/${id}`}
              aria-label={tA("download", { name: fileName })}
              download
            >
              <bdi>{fileName}</bdi>
            </a>
            <p className="text-12 text-ink-3">
              <bdi>
                {step === null
                  ? tA("fileAdded", said)
                  : tA("evidenceAdded", { ...said, name: addedBy?.displayName ?? tA("gone") })}
              </bdi>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
