import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { TabsNav } from "@/components/ui/tabs-nav";

const tabs = [
  { key: "facts", href: "/reference" },
  { key: "measures", href: "/reference/measures" },
  { key: "sources", href: "/reference/sources" },
  { key: "editions", href: "/reference/editions" },
] as const;

export type ReferenceTab = (typeof tabs)[number]["key"];

/** Where in the reference data am I, and what else is there? */
export async function ReferenceHead({ current }: { readonly current: ReferenceTab }): Promise<ReactNode> {
  const t = await getTranslations("public.reference");
  return (
    <>
      <PageHead title={t(`${current}.title`)} lead={t(`${current}.lead`)} />
      <TabsNav
        label={t("tabs")}
        tabs={tabs.map((tab) => ({
          href: tab.href,
          label: t(`${tab.key}.tab`),
          isCurrent: tab.key === current,
        }))}
      />
    </>
  );
}
