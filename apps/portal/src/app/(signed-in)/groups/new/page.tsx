import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

import { createGroup } from "../_actions/group-acts";
import { GroupFields } from "../_components/group-fields";
import { getGroupWords } from "../_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("create") };
}

export default async function NewGroupPage(): Promise<ReactNode> {
  const words = await getGroupWords();
  const { t } = words;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/groups" }]}
        title={t("create")}
        lead={t("createLead")}
      />
      <ActForm act={createGroup.bind(null, crypto.randomUUID())} label={t("create")} className="max-w-2xl">
        <GroupFields words={words} />
        <div className="mt-6 flex gap-2">
          <ActSubmit>{t("create")}</ActSubmit>
          <ButtonLink kind="quiet" href="/groups">
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
