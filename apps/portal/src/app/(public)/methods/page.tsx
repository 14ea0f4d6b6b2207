import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { methodPages, methodsVersion } from "./_content/method-pages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("methods"))("title") };
}

export default async function MethodsPage(): Promise<ReactNode> {
  const t = await getTranslations("methods");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { version: methodsVersion })} />
      <ol className="max-w-4xl border-t border-line">
        {methodPages.map((page) => (
          <li key={page.id} className="border-b border-line">
            <Link
              href={`/methods/${page.id}`}
              prefetch={false}
              className="group block px-2 py-3 hover:bg-surface"
            >
              <span className="text-16 font-semibold text-accent group-hover:underline">
                {t(`sections.${page.id}.title`)}
              </span>
              <span className="prose-width mt-0.5 block text-ink-2">{t(`sections.${page.id}.question`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
