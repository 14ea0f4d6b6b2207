import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listSourcesRoute } from "@interphase/minerals/contract";
import { Pager } from "@/components/ui/pager";
import { SourceList } from "@/components/world/source-list";
import { callApi } from "@/server/api";
import { ReferenceHead } from "../_components/reference-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public"))("reference.sources.title") };
}

interface SourcesPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly edition?: string }>;
}

export default async function SourcesPage({ searchParams }: SourcesPageProps): Promise<ReactNode> {
  const { cursor, edition } = await searchParams;
  const query = {
    limit: 200,
    ...(cursor === undefined ? {} : { cursor }),
    ...(edition === undefined ? {} : { edition }),
  };
  const page = (await callApi(listSourcesRoute, { query })).value;
  return (
    <>
      <ReferenceHead current="sources" />
      <SourceList sources={page.items} />
      <Pager
        path="/reference/sources"
        search={{ edition }}
        nextCursor={page.nextCursor}
        hasCursor={cursor !== undefined}
      />
    </>
  );
}
