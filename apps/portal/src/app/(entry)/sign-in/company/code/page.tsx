import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findCompanyFlow } from "@/server/company-flow";
import type { FormTexts } from "../../../_components/entry-texts";
import { CodeForm } from "./_components/code-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.companyPage"))("codeTitle") };
}

export default async function CompanyCodePage(): Promise<ReactNode> {
  if ((await findCompanyFlow()) === null) redirect("/sign-in?error=flow-expired");
  const t = await getTranslations("entry");
  return (
    <>
      <h1 className="text-28 font-semibold">{t("companyPage.codeTitle")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("companyPage.codeLead")}</p>
      <CodeForm texts={t.raw("form") as FormTexts} />
    </>
  );
}
