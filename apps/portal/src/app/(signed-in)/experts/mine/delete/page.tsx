import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ActForm, ActSubmit } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

import { deleteOwnProfile } from "../_actions/own-profile";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("experts"))("mine.delete") };
}

/** What does deleting the profile do? Said before it is done. */
export default async function DeleteProfilePage(): Promise<ReactNode> {
  const t = await getTranslations("experts");
  return (
    <div className="max-w-[62ch]">
      <PageHead
        crumbs={[
          { label: t("title"), href: "/experts" },
          { label: t("mine.title"), href: "/experts/mine" },
        ]}
        title={t("mine.delete")}
      />
      <p className="mb-4">{t("mine.deleteWhat")}</p>
      <ActForm act={deleteOwnProfile} label={t("mine.delete")}>
        <div className="flex gap-2">
          <ActSubmit kind="danger">{t("mine.delete")}</ActSubmit>
          <ButtonLink kind="quiet" href="/experts/mine">
            {t("mine.cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </div>
  );
}
