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

interface NewGroupPageProps {
  readonly searchParams: Promise<{ readonly kind?: string }>;
}

export default async function NewGroupPage({ searchParams }: NewGroupPageProps): Promise<ReactNode> {
  const isCleanTeam = (await searchParams).kind === "clean-team";
  const words = await getGroupWords();
  const { t } = words;
  const title = t(isCleanTeam ? "createCleanTeam" : "create");
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/groups" }]}
        title={title}
        lead={t(isCleanTeam ? "createCleanTeamLead" : "createLead")}
        actions={
          isCleanTeam ? null : (
            <ButtonLink kind="quiet" href="/groups/new?kind=clean-team">
              {t("createCleanTeam")}
            </ButtonLink>
          )
        }
      />
      <ActForm act={createGroup.bind(null, crypto.randomUUID())} label={title} className="max-w-2xl">
        <GroupFields words={words} isCleanTeam={isCleanTeam} />
        <div className="mt-6 flex gap-2">
          <ActSubmit>{title}</ActSubmit>
          <ButtonLink kind="quiet" href="/groups">
            {t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </>
  );
}
