import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";

export default async function OverviewPage(): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return <PageHead title={t("rooms.risk")} lead={t("productLine")} />;
}
