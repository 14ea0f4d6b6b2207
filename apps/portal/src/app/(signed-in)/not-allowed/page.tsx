import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("states"))("notAllowed.title") };
}

/** Why may I not, and whom do I ask? */
export default async function NotAllowedPage(): Promise<ReactNode> {
  const me = await requireMe();
  const t = await getTranslations("states.notAllowed");
  const organisation = me.organisation?.name ?? null;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="prose-width flex flex-col gap-3">
        <p>{organisation === null ? t("askSecretariat") : t("askAdministrator", { organisation })}</p>
        <p className="text-ink-2">{t("yours", { name: me.displayName, email: me.email })}</p>
        <p>
          <ButtonLink href="/home" kind="primary">
            {t("goHome")}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
