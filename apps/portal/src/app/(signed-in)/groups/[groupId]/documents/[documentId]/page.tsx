import { attestationText, groupDocumentRoute, groupRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { cache, type ReactNode } from "react";

import { Messages } from "@/components/frame/messages";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { DocumentForm } from "../../../_components/document-form";
import { getDocumentWords } from "../../../_words/document-words";
import { getGroupWords } from "../../../_words/words";
import { VersionList } from "./_components/version-list";
import { Withdrawal } from "./_components/withdrawal";

interface DocumentPageProps {
  readonly params: Promise<{ readonly groupId: string; readonly documentId: string }>;
  readonly searchParams: Promise<{ readonly done?: string }>;
}

const getDocument = cache((groupId: string, documentId: string) =>
  callApi(groupDocumentRoute, { params: { groupId, documentId } }),
);

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const { groupId, documentId } = await params;
  return { title: (await getDocument(groupId, documentId)).value.title };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps): Promise<ReactNode> {
  const { groupId, documentId } = await params;
  const [{ value: document }, { value: group }, groupWords, words, { done }] = await Promise.all([
    getDocument(groupId, documentId),
    callApi(groupRoute, { params: { groupId } }),
    getGroupWords(),
    getDocumentWords(),
    searchParams,
  ]);
  const { t, formats } = words;
  return (
    <>
      <PageHead
        crumbs={[
          { label: groupWords.t("title"), href: "/groups" },
          { label: groupWords.title(group.name), href: `/groups/${groupId}#documents` },
        ]}
        title={<bdi className="wrap-anywhere">{document.title}</bdi>}
        marks={document.withdrawn === null ? undefined : <Badge>{t("withdrawnMark")}</Badge>}
      />
      {done !== undefined && t.has(`done.${done}`) ? (
        <div className="mb-4">
          <Notice role="status">
            <span aria-hidden="true">✓ </span>
            {t(`done.${done}`)}
          </Notice>
        </div>
      ) : null}
      <Withdrawal groupId={groupId} document={document} words={words} />
      <Section id="versions" title={t("versions")} lead={t("versionsLead")}>
        <VersionList groupId={groupId} document={document} words={words} />
        {document.may.addVersion ? (
          <div className="mt-4">
            <Disclosure summary={t("addVersion")}>
              <Messages namespaces={["documents"]}>
                <DocumentForm
                  groupId={groupId}
                  documentId={document.id}
                  attestation={attestationText[formats.names]}
                />
              </Messages>
            </Disclosure>
          </div>
        ) : null}
      </Section>
    </>
  );
}
