import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { findPlaces, matchPlaces } from "@/server/places";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("search.title") };
}

interface SearchPageProps {
  readonly searchParams: Promise<{ readonly q?: string }>;
}

/** Search as a page, for readers without scripts and for links. */
export default async function SearchPage({ searchParams }: SearchPageProps): Promise<ReactNode> {
  const { q = "" } = await searchParams;
  const t = await getTranslations("frame.search");
  const found = matchPlaces(await findPlaces(), q);
  return (
    <>
      <PageHead title={t("title")} />
      <Form action="/search" role="search" className="mb-6 flex max-w-xl items-end gap-3">
        <div className="flex-1">
          <InputField id="q" name="q" type="search" label={t("placeholder")} defaultValue={q} />
        </div>
        <Button type="submit" kind="primary">
          {t("title")}
        </Button>
      </Form>
      {found.length === 0 ? (
        <p role="status">{t("empty")}</p>
      ) : (
        <ul className="max-w-xl border-t border-line">
          {found.map((place) => (
            <li
              key={place.href}
              className="flex items-baseline justify-between gap-4 border-b border-line py-2"
            >
              <Link className="link" href={place.href} prefetch={false}>
                <bdi>{place.label}</bdi>
              </Link>
              <span className="text-12 text-ink-3">{place.kind}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
