import type { Metadata } from "next";
import type { ReactNode } from "react";
import {
  auditHeadRoute,
  auditHeadsRoute,
  auditKeysRoute,
  auditScopesRoute,
  type SignedHead,
} from "@interphase/audit/contract";
import { DataTable } from "@/components/ui/data-table";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { callApi } from "@/server/api";
import { Facts } from "../../_components/facts";
import { FilterForm } from "../../_components/filter-form";
import { getAdminWords, type AdminWords } from "../../_words/words";
import { scopeName } from "../_components/scope-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getAdminWords()).t("verify.title") };
}

function Command({ text }: { readonly text: string }): ReactNode {
  return (
    <pre className="my-2 rounded-6 bg-sunken p-3 font-mono text-12 wrap-anywhere whitespace-pre-wrap select-all">
      {text}
    </pre>
  );
}

function Steps({
  scope,
  head,
  words,
}: {
  readonly scope: string;
  readonly head: SignedHead;
  readonly words: AdminWords;
}): ReactNode {
  const { t } = words;
  const query = `?scope=${encodeURIComponent(scope)}`;
  const file = "audit-export.ndjson";
  return (
    <ol className="flex list-decimal flex-col gap-4 pl-5">
      <li>
        <a className="link" href={`/admin/audit/export${query}`} download={file}>
          {t("verify.step1")}
        </a>
        <p className="text-ink-2">{t("verify.step1Help")}</p>
        <a className="link text-12" href={`/admin/audit/export${query}&form=redacted`} download>
          {t("verify.redacted")}
        </a>
      </li>
      <li>
        {t("verify.step2")}
        <Command text={`npm run audit:verify -- ${file}`} />
        <p className="text-ink-2">{t("verify.step2Help")}</p>
      </li>
      <li>
        {t("verify.step3")}
        <Command text={`npm run audit:verify -- ${file} --head audit-head.json --key ${head.publicKey}`} />
        <p className="text-ink-2">{t("verify.step3Help")}</p>
      </li>
    </ol>
  );
}

function HeadTable({
  heads,
  words,
}: {
  readonly heads: readonly SignedHead[];
  readonly words: AdminWords;
}): ReactNode {
  const { t, formats } = words;
  return (
    <DataTable
      caption={t("verify.heads")}
      isCaptionHidden
      rows={heads}
      rowKey={({ signature }) => signature}
      empty={<p className="text-ink-2">{t("verify.noHeads")}</p>}
      columns={[
        {
          key: "day",
          label: t("verify.signedAt"),
          isDeciding: true,
          cell: ({ signedAt }) => <span className="whitespace-nowrap">{formats.instant(signedAt)}</span>,
        },
        {
          key: "seq",
          label: t("verify.events"),
          isNumeric: true,
          isDeciding: true,
          cell: ({ seq }) => formats.number(seq),
        },
        {
          key: "hash",
          label: t("audit.hash"),
          cell: ({ hash }) => <code className="text-12 wrap-anywhere select-all">{hash}</code>,
        },
        { key: "key", label: t("verify.key"), cell: ({ keyId }) => <code className="text-12">{keyId}</code> },
      ]}
    />
  );
}

interface VerifyPageProps {
  readonly searchParams: Promise<{ readonly scope?: string; readonly cursor?: string }>;
}

export default async function VerifyPage({ searchParams }: VerifyPageProps): Promise<ReactNode> {
  const search = await searchParams;
  const words = await getAdminWords();
  const { t, formats } = words;
  const scopes = (await callApi(auditScopesRoute, { query: { limit: 200 } })).value.items;
  const item =
    scopes.find(({ scope: known }) => known === search.scope) ??
    scopes.find(({ seq }) => seq > 0) ??
    scopes[0];
  const scope = item?.scope ?? "";
  const [head, heads, keys] = await Promise.all([
    callApi(auditHeadRoute, { query: { scope } }),
    callApi(auditHeadsRoute, {
      query: { scope, limit: 31, ...(search.cursor && { cursor: search.cursor }) },
    }),
    callApi(auditKeysRoute, { query: {} }),
  ]);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("audit.title"), href: `/admin/audit?scope=${encodeURIComponent(scope)}` }]}
        title={t("verify.title")}
        lead={t("verify.lead")}
      />
      {scopes.length > 1 ? (
        <FilterForm
          label={t("audit.filter")}
          submit={t("filter")}
          clear={null}
          filters={[
            {
              name: "scope",
              label: t("audit.scope"),
              value: scope,
              options: scopes.map((each) => ({ value: each.scope, label: scopeName(each, words) })),
            },
          ]}
        />
      ) : null}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="how" title={t("verify.how")}>
            <Steps scope={scope} head={head.value} words={words} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="now" title={t("verify.now")}>
            <Facts
              rows={[
                { label: t("verify.events"), value: formats.number(head.value.seq) },
                { label: t("verify.signedAt"), value: formats.instant(head.value.signedAt) },
                {
                  label: t("audit.hash"),
                  value: <code className="text-12 wrap-anywhere select-all">{head.value.hash}</code>,
                },
              ]}
            />
            <p className="mt-3">
              <a className="link" href={`/admin/audit/head?scope=${encodeURIComponent(scope)}`} download>
                {t("audit.head")}
              </a>
            </p>
          </Section>
          <Section id="keys" title={t("verify.keys")} lead={t("verify.keysLead")}>
            <Facts
              rows={keys.value.items.map((key) => ({
                label: `${key.keyId}${key.isCurrent ? ` · ${t("verify.current")}` : ""}`,
                value: <code className="text-12 wrap-anywhere select-all">{key.publicKey}</code>,
              }))}
            />
          </Section>
        </div>
      </div>
      <Section id="heads" title={t("verify.heads")} lead={t("verify.headsLead")}>
        <HeadTable heads={heads.value.items} words={words} />
        <Pager
          path="/admin/audit/verify"
          search={{ scope }}
          nextCursor={heads.value.nextCursor}
          hasCursor={search.cursor !== undefined}
        />
      </Section>
    </>
  );
}
