import { protocolDraftRoute } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { getProtocolWords } from "@/app/(public)/protocols/_words/words";
import { saveDraft } from "../../../_actions/protocol-acts";

interface EditDraftPageProps {
  readonly params: Promise<{ readonly protocolId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getProtocolWords()).t("drafts.edit") };
}

/** The whole text as JSON; saved only over the one that was loaded. */
export default async function EditDraftPage({ params }: EditDraftPageProps): Promise<ReactNode> {
  const { protocolId } = await params;
  const [{ t, say }, { value: draft, etag }] = [
    await getProtocolWords(),
    await callApi(protocolDraftRoute, { params: { protocolId } }),
  ];
  const path = `/protocols/drafts/${draft.protocolId}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/protocols" },
          { label: t("drafts.title"), href: "/protocols/drafts" },
          { label: draft.title === null ? t("drafts.untitled") : say(draft.title), href: path },
        ]}
        title={t("drafts.edit")}
        lead={draft.may.write ? undefined : t("drafts.frozen")}
      />
      {draft.may.write ? (
        <ActForm
          act={saveDraft.bind(null, draft.protocolId, etag ?? "")}
          label={t("drafts.edit")}
          className="flex max-w-4xl flex-col gap-4"
        >
          <ActText
            id="document"
            name="document"
            label={t("drafts.document")}
            defaultValue={JSON.stringify(draft.document, null, 2)}
            rows={30}
            spellCheck={false}
            isCode
          />
          <div className="flex gap-2">
            <ActSubmit>{t("drafts.save")}</ActSubmit>
            <ButtonLink kind="quiet" href={path}>
              {t("drafts.cancel")}
            </ButtonLink>
          </div>
        </ActForm>
      ) : null}
    </>
  );
}
