import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PageHead, Section } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";
import { RecentEvents } from "./_components/recent-events";
import { findAttention, type Attention } from "./_words/attention";
import { sectionsFor } from "./_words/sections";
import { getAdminWords, type AdminWords } from "./_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

function AttentionList({
  items,
  words,
}: {
  readonly items: readonly Attention[];
  readonly words: AdminWords;
}): ReactNode {
  const { t } = words;
  if (items.length === 0) {
    return (
      <p className="flex items-baseline gap-2 text-ink-2">
        <span aria-hidden="true" className="text-good">
          ✓
        </span>
        {t("attention.none")}
      </p>
    );
  }
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li key={item.key} className="border-b border-line">
          <Link href={item.href} prefetch={false} className="group block px-2 py-3 hover:bg-surface">
            <span className="flex flex-wrap items-baseline gap-2">
              {item.isUrgent ? <Badge kind="act">{t("attention.now")}</Badge> : null}
              <bdi className="font-medium text-accent group-hover:underline">{item.text}</bdi>
            </span>
            {item.names === "" ? null : (
              <bdi className="block text-12 wrap-anywhere text-ink-3">{item.names}</bdi>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What needs me in this room, and what is it for? */
export default async function AdminPage(): Promise<ReactNode> {
  const me = await requireMe();
  const words = await getAdminWords();
  const { t } = words;
  const items = await findAttention(me, words);
  return (
    <>
      <PageHead
        title={t("title")}
        lead={
          <bdi>
            {me.organisation === null ? t("leadAlliance") : t("lead", { name: me.organisation.name })}
          </bdi>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="attention" title={t("attention.title")}>
            <AttentionList items={items} words={words} />
          </Section>
          {me.abilities.includes("audit.read") ? <RecentEvents me={me} words={words} /> : null}
        </div>
        <div className="min-w-0">
          <Section id="sections" title={t("sectionsTitle")}>
            <ul className="border-t border-line">
              {sectionsFor(me.abilities).map(({ key, href }) => (
                <li key={key} className="border-b border-line py-2">
                  <Link className="link" href={href} prefetch={false}>
                    {t(`sections.${key}`)}
                  </Link>
                  <span className="block text-12 text-ink-3">{t(`about.${key}`)}</span>
                </li>
              ))}
            </ul>
            <p className="mt-3 text-12 text-ink-3">{t("noContent")}</p>
          </Section>
        </div>
      </div>
    </>
  );
}
