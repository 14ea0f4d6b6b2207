import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("rooms.home") };
}

export default async function HomePage(): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return <PageHead title={t("rooms.home")} lead={t("productLine")} />;
}
