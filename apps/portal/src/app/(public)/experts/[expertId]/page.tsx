import { expertRoute, publicExpertRoute } from "@interphase/consortium/contract";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";

import { ExpertFacts } from "@/components/directory/expert-facts";
import { PageHead } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { findReader } from "@/server/me";

interface ExpertPageProps {
  readonly params: Promise<{ readonly expertId: string }>;
}

const getExpert = cache(async (expertId: string) => {
  const reader = await findReader();
  const isMember = reader.kind === "person" && reader.me.abilities.includes("expert.read");
  return (await callApi(isMember ? expertRoute : publicExpertRoute, { params: { expertId } })).value;
});

export async function generateMetadata({ params }: ExpertPageProps): Promise<Metadata> {
  return { title: (await getExpert((await params).expertId)).name };
}

/** Who is this, as far as they have published it to the reader? */
export default async function ExpertPage({ params }: ExpertPageProps): Promise<ReactNode> {
  const [t, expert] = [await getTranslations("experts"), await getExpert((await params).expertId)];
  return (
    <>
      <PageHead
        crumbs={[{ label: t("title"), href: "/experts" }]}
        title={<bdi>{expert.name}</bdi>}
        lead={expert.headline === null ? undefined : <bdi>{expert.headline}</bdi>}
      />
      <ExpertFacts expert={expert} />
    </>
  );
}
