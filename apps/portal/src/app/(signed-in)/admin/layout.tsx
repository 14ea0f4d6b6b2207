import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { roomsFor } from "@/components/frame/rooms";
import { requireMe } from "@/server/me";
import { AdminTabs } from "./_components/admin-tabs";
import { sectionsFor } from "./_words/sections";
import { getAdminWords } from "./_words/words";

export default async function AdminLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const { abilities } = await requireMe();
  if (!roomsFor(abilities, true).some((room) => room.key === "admin")) redirect("/not-allowed");
  const { t } = await getAdminWords();
  const sections = sectionsFor(abilities).map(({ key, href }) => ({ href, label: t(`sections.${key}`) }));
  return (
    <>
      <AdminTabs label={t("title")} tabs={[{ href: "/admin", label: t("sections.overview") }, ...sections]} />
      {children}
    </>
  );
}
