import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { requireMe } from "@/server/me";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("states"))("notAllowed.title") };
}

/** Why may I not, and whom do I ask? */
export default async function NotAllowedPage(): Promise<ReactNode> {
  const me = await requireMe();
  const t = await getTranslations("states.notAllowed");
  const tRoles = await getTranslations("frame.roles");
  const { list } = await getFormats();
  const organisation = me.organisation?.name ?? null;
  const waiting = list(me.withheldRoles.map((role) => (tRoles.has(role) ? tRoles(role) : role)));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="prose-width flex flex-col gap-3">
        {waiting === "" ? null : (
          <p>
            {t("waits", { roles: waiting })}{" "}
            <Link href="/account/factors" className="link">
              {t("setUp")}
            </Link>
          </p>
        )}
        <p>{organisation === null ? t("askSecretariat") : t("askAdministrator", { organisation })}</p>
        <p className="text-ink-2">{t("yours", { name: me.displayName, email: me.email })}</p>
        <p className="flex flex-wrap gap-2">
          <ButtonLink href="/home" kind="primary">
            {t("goHome")}
          </ButtonLink>
          <ButtonLink href="/account/access">{t("mayDo")}</ButtonLink>
        </p>
      </div>
    </>
  );
}
