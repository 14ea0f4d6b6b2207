import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { factorsRoute, type Me } from "@interphase/identity/contract";
import { signInAgain } from "@/app/_actions/sign-in-again";
import { getFormats } from "@/i18n/format";
import { requestApi } from "@/server/api-client";
import { findApiToken } from "@/server/session";

const act =
  "inline-flex min-h-9 items-center rounded-6 bg-accent px-3 font-medium text-accent-ink hover:bg-accent-hover";

/** Which roles of this reader wait for a second factor, and what is the one thing to do? Nothing where none waits. */
export async function WithheldBanner({ me }: { readonly me: Me }): Promise<ReactNode> {
  if (me.withheldRoles.length === 0) return null;
  const t = await getTranslations("account.banner");
  const tRoles = await getTranslations("frame.roles");
  const { list } = await getFormats();
  const roles = list(me.withheldRoles.map((role) => (tRoles.has(role) ? tRoles(role) : role)));
  const factors = await requestApi(factorsRoute, {}, await findApiToken());
  const hasFactor = factors.ok && factors.value.items.length > 0;
  return (
    <aside
      aria-label={hasFactor ? t("signInAgain") : t("setUp")}
      className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-accent-soft px-4 py-2 sm:px-6"
    >
      <p className="min-w-0 flex-1 basis-72">
        {me.withheldRoles.length === 1 ? t("one", { roles }) : t("many", { roles })}
      </p>
      {hasFactor ? (
        <form action={signInAgain}>
          <button type="submit" className={act}>
            {t("signInAgain")}
          </button>
        </form>
      ) : (
        <Link href="/account/factors" prefetch={false} className={act}>
          {t("setUp")}
        </Link>
      )}
    </aside>
  );
}
