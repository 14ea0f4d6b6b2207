import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { EntryTexts } from "../_components/entry-texts";
import { AskForm } from "./_components/ask-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.reset"))("title") };
}

export default async function PasswordResetPage(): Promise<ReactNode> {
  const t = await getTranslations("entry");
  return (
    <>
      <h1 className="text-28 font-semibold">{t("reset.title")}</h1>
      <p className="mt-1 mb-6 text-ink-2">{t("reset.lead")}</p>
      <AskForm texts={t.raw("reset") as EntryTexts["reset"]} />
      <p className="mt-6">
        <Link href="/sign-in" prefetch={false} className="link text-14">
          {t("reset.back")}
        </Link>
      </p>
    </>
  );
}
