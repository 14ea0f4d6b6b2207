import { groupRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";

import { changeGroup } from "../../_actions/group-acts";
import { GroupFields } from "../../_components/group-fields";
import { getGroupWords } from "../../_words/words";

interface EditGroupPageProps {
  readonly params: Promise<{ readonly groupId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getGroupWords()).t("edit") };
}

export default async function EditGroupPage({ params }: EditGroupPageProps): Promise<ReactNode> {
  const { groupId } = await params;
  const [words, { value: group, etag }] = [
    await getGroupWords(),
    await callApi(groupRoute, { params: { groupId } }),
  ];
  const { t, title } = words;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("title"), href: "/groups" },
          { label: title(group.name), href: `/groups/${group.id}` },
        ]}
        title={t("edit")}
        lead={t("createLead")}
      />
      <ActForm act={changeGroup.bind(null, group.id, etag ?? "")} label={t("edit")} className="max-w-2xl">
        <GroupFields words={words} group={group} isCleanTeam={group.kind === "clean-team"} />
        <div className="mt-6 flex gap-2">
          <ActSubmit>{t("save")}</ActSubmit>
          <ButtonLink kind="quiet" href={`/groups/${group.id}`}>
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
