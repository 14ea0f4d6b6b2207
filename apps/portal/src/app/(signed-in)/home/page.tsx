import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireMe } from "@/server/me";
import { AttentionList } from "../notifications/_components/attention-list";
import { FactsNews } from "./_components/facts-news";
import { RoomList } from "./_components/room-list";
import { SourcingNews } from "./_components/sourcing-news";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("rooms.home") };
}

/** What needs me, what changed, and where can I go? Drawn from abilities, so every role has its own. */
export default async function HomePage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly waiting?: string }>;
}): Promise<ReactNode> {
  const me = await requireMe();
  const { cursor, waiting } = await searchParams;
  const t = await getTranslations("home");
  const canUpload = me.abilities.includes("sourcing.plan.create");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={
          me.organisation === null ? t("leadAlliance") : t("lead", { organisation: me.organisation.name })
        }
        actions={
          canUpload ? (
            <ButtonLink kind="primary" href="/sourcing/new">
              {t("upload")}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="grid gap-x-10 xl:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          <AttentionList cursor={waiting} />
          {me.abilities.includes("sourcing.assessment.read") ? (
            <SourcingNews me={me} cursor={cursor} />
          ) : (
            <RoomList me={me} />
          )}
        </div>
        <div className="min-w-0">
          <FactsNews />
        </div>
      </div>
    </>
  );
}
