import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { apply } from "./_actions/apply";
import { ApplicationForm } from "./_components/application-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apply"))("title") };
}

/** How does a company begin that has never heard of us? Each page has a key of its own, so that sending twice is sending once. */
export default async function ApplyPage(): Promise<ReactNode> {
  const t = await getTranslations("apply");
  return (
    <>
      <h1 className="text-28 font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("lead")}</p>
      <ApplicationForm act={apply.bind(null, crypto.randomUUID())} draft={null} maySave />
    </>
  );
}
