import { groupsRoute } from "@interphase/consortium/contract";
import { skeletonDocument } from "@interphase/protocols/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

import { getProtocolWords } from "@/app/(public)/protocols/_words/words";
import { createProtocol } from "../../_actions/protocol-acts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getProtocolWords()).t("drafts.create") };
}

/** In which groups could the reader begin one? Where they have a voice; the steward anywhere. */
async function findGroups() {
  const [me, groups] = await Promise.all([requireMe(), callApi(groupsRoute, { query: { limit: 200 } })]);
  const isSteward = me.abilities.includes("protocol.release");
  return groups.value.items.filter(
    ({ seat, isChair }) => isSteward || isChair || seat === "voting" || seat === "alternate",
  );
}

export default async function NewProtocolPage(): Promise<ReactNode> {
  const [{ t, say }, groups] = await Promise.all([getProtocolWords(), findGroups()]);
  const options = groups.map(({ id, name: { en, zh } }) => ({
    value: id,
    label: say({ ...(en !== null && { en }), ...(zh !== null && { zh }) }),
  }));
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/protocols" },
          { label: t("drafts.title"), href: "/protocols/drafts" },
        ]}
        title={t("drafts.create")}
        lead={t("drafts.createLead")}
      />
      {options.length === 0 ? (
        <Notice>{t("drafts.noGroups")}</Notice>
      ) : (
        <ActForm
          act={createProtocol.bind(null, crypto.randomUUID())}
          label={t("drafts.create")}
          className="flex max-w-4xl flex-col gap-4"
        >
          <ActSelect id="group" name="group" label={t("drafts.group")} options={options} />
          <ActText
            id="document"
            name="document"
            label={t("drafts.document")}
            help={t("drafts.documentHelp")}
            defaultValue={JSON.stringify(skeletonDocument, null, 2)}
            rows={24}
            spellCheck={false}
            isCode
          />
          <div className="flex gap-2">
            <ActSubmit>{t("drafts.begin")}</ActSubmit>
            <ButtonLink kind="quiet" href="/protocols/drafts">
              {t("drafts.cancel")}
            </ButtonLink>
          </div>
        </ActForm>
      )}
    </>
  );
}
