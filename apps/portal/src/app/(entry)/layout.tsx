import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "@/components/frame/icons";
import { LanguageSwitch } from "@/components/frame/language-switch";

export default async function EntryLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-13 items-center justify-between border-b border-line bg-surface px-4">
        <Link href="/" className="flex items-center gap-2 text-16 font-semibold">
          <Mark className="size-6 text-accent" />
          Interphase
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-4 py-10">
        {children}
      </main>
      <footer className="px-4 py-4 text-center text-12 text-ink-3">{t("productLine")}</footer>
    </div>
  );
}
