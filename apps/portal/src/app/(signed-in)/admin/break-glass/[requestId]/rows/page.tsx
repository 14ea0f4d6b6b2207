import type { Metadata } from "next";
import type { ReactNode } from "react";
import { breakGlassRoute } from "@interphase/identity/contract";
import { openedRowsRoute, type OpenedRow } from "@interphase/sourcing/contract";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { getAdminWords, type AdminWords } from "../../../_words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("opened.title") };
}

function Row({ row, words }: { readonly row: OpenedRow; readonly words: AdminWords }): ReactNode {
  const { t } = words;
  const content = row.kind === "sourcing-plan" ? row.plan : row.assessment;
  return (
    <Section
      id={`row-${row.id}`}
      title={<bdi>{"name" in content ? content.name : t(`rowKinds.${row.kind}`)}</bdi>}
      lead={t(`rowShows.${row.kind}`)}
    >
      <code className="text-12 text-ink-3 select-all">{row.id}</code>
      <Disclosure summary={t("opened.raw")}>
        <pre className="max-h-[36rem] overflow-auto rounded-6 bg-sunken p-3 font-mono text-12" tabIndex={0}>
          {JSON.stringify(content, null, 2)}
        </pre>
      </Disclosure>
    </Section>
  );
}

interface OpenedRowsPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
}

/** The rows that a member has opened to this reader, and nothing else of it. Looking is recorded at the owner. */
export default async function OpenedRowsPage({ params }: OpenedRowsPageProps): Promise<ReactNode> {
  const { requestId } = await params;
  const request = (await callApi(breakGlassRoute, { params: { requestId } })).value;
  const rows = (await callApi(openedRowsRoute, { params: { requestId } })).value.items;
  const words = await getAdminWords();
  const { t, formats } = words;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("breakGlass.title"), href: "/admin/break-glass" },
          { label: t("breakGlass.one"), href: `/admin/break-glass/${requestId}` },
        ]}
        title={t("opened.title")}
      />
      <div className="mb-6">
        <Notice kind="act">
          <bdi>
            {t("opened.lead", {
              organisation: request.organisation.name,
              instant: request.endsAt === null ? "—" : formats.instant(request.endsAt),
            })}
          </bdi>
        </Notice>
      </div>
      {rows.length === 0 ? <p className="text-ink-2">{t("opened.none")}</p> : null}
      {rows.map((row) => (
        <Row key={row.id} row={row} words={words} />
      ))}
    </>
  );
}
