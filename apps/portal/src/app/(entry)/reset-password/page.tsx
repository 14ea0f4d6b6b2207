import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { PasswordTexts } from "@/components/password/new-password-field";
import { findFlow } from "@/server/flow-cookie";
import { entryLinkClass } from "../_components/entry-field";
import type { EntryTexts } from "../_components/entry-texts";
import { SetForm } from "./_components/set-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.reset"))("newTitle"), referrer: "no-referrer" };
}

/** The mail's link leads here; its secret is in a cookie, not in the address. */
export default async function NewPasswordPage(): Promise<ReactNode> {
  const t = await getTranslations("entry");
  const hasLink = (await findFlow("reset")) !== null;
  if (!hasLink)
    return (
      <>
        <h1 className="text-28 font-semibold">{t("reset.invalidTitle")}</h1>
        <p className="mt-2 mb-6 text-ink-2">{t("reset.invalid")}</p>
        <Link href="/forgotten-password" prefetch={false} className={entryLinkClass}>
          {t("reset.askAgain")}
        </Link>
      </>
    );
  return (
    <>
      <h1 className="text-28 font-semibold">{t("reset.newTitle")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("reset.newLead")}</p>
      <SetForm
        texts={t.raw("reset") as EntryTexts["reset"]}
        passwordTexts={t.raw("newPassword") as PasswordTexts}
      />
    </>
  );
}
