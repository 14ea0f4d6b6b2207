import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listEditionsRoute } from "@interphase/minerals/contract";
import { Badge } from "@/components/ui/badge";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { ReferenceHead } from "../_components/reference-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("reference.editions.title") };
}

export default async function EditionsPage(): Promise<ReactNode> {
  const t = await getTranslations("public.reference.editions");
  const { date } = await getFormats();
  const editions = (await callApi(listEditionsRoute, { query: { limit: 200 } })).value.items;
  return (
    <>
      <ReferenceHead current="editions" />
      <ul className="border-t border-line">
        {editions.map((edition) => (
          <li
            key={edition.name}
            className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[12rem_1fr]"
          >
            <div>
              <h2 className="text-16 font-semibold">
                {edition.name} {edition.isDefault ? <Badge kind="accent">{t("current")}</Badge> : null}
              </h2>
              <p className="text-12 text-ink-3">{t("asOf", { date: date(edition.asOf) })}</p>
              <p className="text-12 text-ink-3">{t("published", { date: date(edition.publishedOn) })}</p>
            </div>
            <div className="min-w-0">
              <p className="font-medium" lang="en">
                {edition.title}
              </p>
              <p className="prose-width text-ink-2" lang="en">
                {edition.note}
              </p>
              <p className="mt-1 text-12 wrap-anywhere text-ink-3">
                sha-256 <code>{edition.sha256}</code>
              </p>
              <p className="mt-1 flex gap-4">
                <Link className="link" prefetch={false} href={`/?edition=${edition.name}`}>
                  {t("seeMinerals")}
                </Link>
                <Link className="link" prefetch={false} href={`/reference?edition=${edition.name}`}>
                  {t("seeFacts")}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
