import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findCompanyFlow } from "@/server/company-flow";
import { GoThere } from "./_components/go-there";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.companyPage"))("goTitle") };
}

/** The step between a form here and the provider: the content security policy lets no form lead to another site. */
export default async function GoPage(): Promise<ReactNode> {
  const begun = await findCompanyFlow();
  if (begun === null) redirect("/sign-in?error=flow-expired");
  const t = await getTranslations("entry.companyPage");
  const { host } = new URL(begun.url);
  return (
    <>
      <h1 className="text-28 font-semibold">{t("goTitle")}</h1>
      <p className="mt-1 mb-6 text-ink-2 wrap-anywhere">{t("goLead", { host })}</p>
      <GoThere url={begun.url} label={t("go", { host })} />
    </>
  );
}
