import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { TabsNav } from "@/components/ui/tabs-nav";

const tabs = { organisations: "/organisations", experts: "/experts", careers: "/careers" } as const;

/** Which of the directory's parts is this, and which others are there? */
export async function DirectoryTabs({
  current,
}: {
  readonly current: keyof typeof tabs;
}): Promise<ReactNode> {
  const t = await getTranslations("directory.tabs");
  return (
    <TabsNav
      label={t("label")}
      tabs={Object.entries(tabs).map(([tab, href]) => ({ href, label: t(tab), isCurrent: tab === current }))}
    />
  );
}
