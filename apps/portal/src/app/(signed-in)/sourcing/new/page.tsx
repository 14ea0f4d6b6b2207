import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { redirect } from "next/navigation";
import { mineralIds } from "@interphase/minerals/contract";

import { PageHead } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";

import { TemplateLinks } from "../_components/template-links";
import { Texts } from "../_components/texts";
import { getWords } from "../_figures/words";
import { UploadForm } from "./_components/upload-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcing"))("upload.title") };
}

export default async function UploadPage(): Promise<ReactNode> {
  const { abilities } = await requireMe();
  if (!abilities.includes("sourcing.plan.create")) redirect("/not-allowed");
  const { t, mineral } = await getWords();
  return (
    <Texts parts={["upload", "preview", "problems", "guesses"]}>
      <PageHead
        crumbs={[{ label: t("rooms.plans"), href: "/sourcing" }]}
        title={t("upload.title")}
        lead={t("upload.lead")}
        actions={<TemplateLinks />}
      />
      <UploadForm mineralNames={Object.fromEntries(mineralIds.map((id) => [id, mineral(id)]))} />
    </Texts>
  );
}
