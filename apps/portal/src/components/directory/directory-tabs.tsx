import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { TabsNav } from "@/components/ui/tabs-nav";
import { findReader } from "@/server/me";

const everybodys = { organisations: "/organisations", experts: "/experts", careers: "/careers" } as const;
const members = { ...everybodys, talent: "/talent" } as const;

/** Which of the directory's parts is this, and which others are there for this reader? */
export async function DirectoryTabs({
  current,
}: {
  readonly current: keyof typeof members;
}): Promise<ReactNode> {
  const [t, reader] = await Promise.all([getTranslations("directory.tabs"), findReader()]);
  const isMember = reader.kind === "person" && reader.me.abilities.includes("talent-programme.read");
  return (
    <TabsNav
      label={t("label")}
      tabs={Object.entries(isMember ? members : everybodys).map(([tab, href]) => ({
        href,
        label: t(tab),
        isCurrent: tab === current,
      }))}
    />
  );
}
