import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { methodPages, methodsVersion, termSymbols, type MethodPage } from "../_content/method-pages";

interface MethodPageProps {
  readonly params: Promise<{ readonly methodId: string }>;
}

export async function generateMetadata({ params }: MethodPageProps): Promise<Metadata> {
  const { methodId } = await params;
  if (!methodPages.some((page) => page.id === methodId)) return {};
  return { title: (await getTranslations("methods"))(`sections.${methodId}.title`) };
}

async function Formula({ page }: { readonly page: MethodPage }): Promise<ReactNode> {
  const t = await getTranslations("methods");
  if (page.formulas.length === 0) return null;
  return (
    <section aria-labelledby="formula" className="mt-6">
      <h2 id="formula" className="mb-2 text-16 font-semibold">
        {t("formula")}
      </h2>
      <div
        className="overflow-x-auto rounded-6 border border-line bg-surface px-4 py-3"
        tabIndex={0}
        role="group"
        aria-labelledby="formula"
      >
        {page.formulas.map((formula) => (
          <p key={formula} className="py-0.5 font-mono text-14 whitespace-pre">
            {formula}
          </p>
        ))}
      </div>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {page.terms.map((term) => (
          <div key={term} className="contents">
            <dt className="font-mono">{termSymbols[term]}</dt>
            <dd className="text-ink-2">{t(`terms.${term}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

async function Sources({ page }: { readonly page: MethodPage }): Promise<ReactNode> {
  const t = await getTranslations("world");
  if (page.sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="mt-6">
      <h2 id="sources" className="mb-2 text-16 font-semibold">
        {t("sources")}
      </h2>
      <ul className="list-disc pl-5 text-14">
        {page.sources.map((source) => (
          <li key={source.url}>
            <a className="link" href={source.url} rel="noreferrer" lang="en">
              {source.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Neighbours({ index }: { readonly index: number }): Promise<ReactNode> {
  const t = await getTranslations("methods");
  const neighbours = [
    { page: methodPages[index - 1], label: t("previous") },
    { page: methodPages[index + 1], label: t("next") },
  ];
  return (
    <nav
      aria-label={t("all")}
      className="no-print mt-4 flex flex-wrap justify-between gap-3 border-t border-line pt-3 text-14"
    >
      {neighbours.map(({ page, label }) =>
        page === undefined ? (
          <span key={label} />
        ) : (
          <Link key={label} className="link" href={`/methods/${page.id}`} prefetch={false}>
            {label}: {t(`sections.${page.id}.title`)}
          </Link>
        ),
      )}
    </nav>
  );
}

export default async function MethodDetailPage({ params }: MethodPageProps): Promise<ReactNode> {
  const { methodId } = await params;
  const index = methodPages.findIndex((page) => page.id === methodId);
  const page = methodPages[index];
  if (page === undefined) notFound();
  const t = await getTranslations("methods");
  return (
    <article>
      <PageHead
        crumbs={[{ label: t("title"), href: "/methods" }]}
        title={t(`sections.${page.id}.title`)}
        lead={t(`sections.${page.id}.question`)}
      />
      <div className="prose-width text-16">
        {["p1", "p2", "p3"].map((part) => (
          <p key={part} className="mb-3">
            {t(`sections.${page.id}.${part}`)}
          </p>
        ))}
        <Formula page={page} />
        <Sources page={page} />
        <p className="mt-6 text-12 text-ink-3">{t("versionLabel", { version: methodsVersion })}</p>
        <Neighbours index={index} />
      </div>
    </article>
  );
}
