import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";

/** There is nothing here, or nothing this reader may see: the two look the same on purpose. */
export async function NothingHere(): Promise<ReactNode> {
  const t = await getTranslations("states.notFound");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ButtonLink href="/" kind="primary">
        {t("goMinerals")}
      </ButtonLink>
    </>
  );
}
