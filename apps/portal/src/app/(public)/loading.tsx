import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageSkeleton } from "@/components/ui/skeleton";

export default async function Loading(): Promise<ReactNode> {
  return <PageSkeleton label={(await getTranslations("ui"))("loading")} />;
}
