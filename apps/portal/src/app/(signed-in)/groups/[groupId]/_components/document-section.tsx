import {
  attestationText,
  groupDocumentsRoute,
  type GroupDetail,
  type GroupDocument,
} from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { Messages } from "@/components/frame/messages";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";

import { DocumentForm } from "../../_components/document-form";
import { getDocumentWords, type DocumentWords } from "../../_words/document-words";

interface DocumentSectionProps {
  readonly group: GroupDetail;
  readonly cursor: string | undefined;
}

/** Which documents has the group? Who votes here, or chairs it, adds some; an observer reads them. */
export async function DocumentSection({ group, cursor }: DocumentSectionProps): Promise<ReactNode> {
  const words = await getDocumentWords();
  const { t, formats } = words;
  const { items, nextCursor } = (
    await callApi(groupDocumentsRoute, {
      params: { groupId: group.id },
      query: { limit: 20, ...(cursor && { cursor }) },
    })
  ).value;
  const mayAdd = group.isChair || (group.seat !== null && group.seat !== "observer");
  return (
    <Section id="documents" title={t("title")} lead={t("lead")}>
      {items.length === 0 ? (
        <p className="text-ink-2">{t("empty")}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((document) => (
            <li key={document.id} className="border-b border-line py-3">
              <Entry groupId={group.id} document={document} words={words} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        path={`/groups/${group.id}`}
        search={{ list: "documents" }}
        nextCursor={nextCursor}
        hasCursor={cursor !== undefined}
      />
      {mayAdd ? (
        <div className="mt-4">
          <Disclosure summary={t("add")}>
            <Messages namespaces={["documents"]}>
              <DocumentForm groupId={group.id} attestation={attestationText[formats.names]} />
            </Messages>
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}

function Entry({
  groupId,
  document: { id, title, latest, withdrawn },
  words: { t, formats, size },
}: {
  readonly groupId: string;
  readonly document: GroupDocument;
  readonly words: DocumentWords;
}): ReactNode {
  const { number, kind, sizeBytes, uploadedBy, uploadedAt } = latest;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link className="link font-medium wrap-anywhere" href={`/groups/${groupId}/documents/${id}`}>
          <bdi>{title}</bdi>
        </Link>
        {withdrawn === null ? null : <Badge>{t("withdrawnMark")}</Badge>}
      </p>
      <p className="mt-1 text-12 text-ink-3">
        <bdi className="wrap-anywhere">
          {formats.parts([
            t("version", { number }),
            kind.toUpperCase(),
            size(sizeBytes),
            uploadedBy?.displayName ?? t("gone"),
            formats.instant(uploadedAt),
          ])}
        </bdi>
      </p>
    </>
  );
}
