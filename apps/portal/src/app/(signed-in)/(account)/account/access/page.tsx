import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { z } from "zod";
import {
  myAccessRoute,
  roleAssignmentsRoute,
  type accessReasonSchema,
  type RoleAssignment,
} from "@interphase/identity/contract";
import { type Locale } from "@interphase/names";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-head";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";
import { localeOfPage } from "@/i18n/locale";
import { AccountHead } from "../../_components/account-head";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.tabs"))("access") };
}

type Reason = z.infer<typeof accessReasonSchema>;

/** Rows under the heading of their part of the platform, in the api's order. */
function grouped<Row extends { readonly action: string }>(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.action.split(".")[0] ?? "other";
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups];
}

async function roleColumns(): Promise<Column<RoleAssignment>[]> {
  const t = await getTranslations("account.access");
  const tRoles = await getTranslations("frame.roles");
  const { date } = await getFormats();
  return [
    {
      key: "role",
      label: t("role"),
      isDeciding: true,
      cell: ({ role }) => (tRoles.has(role) ? tRoles(role) : role),
    },
    {
      key: "reach",
      label: t("reach"),
      isDeciding: true,
      cell: ({ scopeKind }) => t(`scopes.${scopeKind}`),
    },
    { key: "state", label: t("state"), cell: ({ state }) => t(`states.${state}`) },
    { key: "since", label: t("since"), cell: ({ startsAt }) => date(startsAt) },
    {
      key: "until",
      label: t("until"),
      cell: ({ endsAt }) => (endsAt === null ? t("noEnd") : date(endsAt)),
    },
  ];
}

async function MyRoles(): Promise<ReactNode> {
  const me = await requireMe();
  const t = await getTranslations("account.access");
  const { items } = (await callApi(roleAssignmentsRoute, { query: { personId: me.id, limit: 100 } })).value;
  if (items.length === 0) return <p className="text-ink-2">{t("noRoles")}</p>;
  return (
    <DataTable
      caption={t("rolesTitle")}
      isCaptionHidden
      columns={await roleColumns()}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function Because({ reasons, language }: { reasons: readonly Reason[]; language: Locale }): ReactNode {
  return reasons.map(({ code, assignmentId, sentence }) => (
    <span key={`${code} ${assignmentId ?? ""}`} className="block text-12 text-ink-3">
      {sentence[language]}
    </span>
  ));
}

/** What can I do, and why not more? Every sentence is the api's own answer. */
export default async function AccessPage(): Promise<ReactNode> {
  const { can, cannot } = (await callApi(myAccessRoute, {})).value;
  const language = localeOfPage(await getLocale());
  const t = await getTranslations("account");
  const tRoles = await getTranslations("frame.roles");
  const { list } = await getFormats();
  const roleOf = (role: string): string => (tRoles.has(role) ? tRoles(role) : role);
  const groupOf = (key: string): string => (t.has(`groups.${key}`) ? t(`groups.${key}`) : t("groups.other"));
  return (
    <>
      <AccountHead current="access" />
      <div>
        <Section id="roles" title={t("access.rolesTitle")}>
          <MyRoles />
        </Section>
        <Section id="can" title={t("access.canTitle")}>
          {can.length === 0 ? <p className="text-ink-2">{t("access.canNone")}</p> : null}
          <div className="gap-x-10 lg:columns-2">
            {grouped(can).map(([key, rows]) => (
              <section key={key} aria-labelledby={`can-${key}`} className="mb-6 break-inside-avoid">
                <h3 id={`can-${key}`} className="mb-1 font-semibold text-ink-2">
                  {groupOf(key)}
                </h3>
                <ul className="flex flex-col gap-1.5">
                  {rows.map(({ action, sentence, because }) => (
                    <li key={action}>
                      <span aria-hidden="true" className="text-good">
                        ✓{" "}
                      </span>
                      {sentence[language]}
                      <Because
                        reasons={because.filter((reason) => reason.sentence[language] !== sentence[language])}
                        language={language}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Section>
        <Section id="cannot" title={t("access.cannotTitle")} lead={t("access.cannotLead")}>
          <div className="flex flex-col gap-1">
            {grouped(cannot).map(([key, rows]) => (
              <Disclosure key={key} summary={`${groupOf(key)} (${String(rows.length)})`}>
                <ul className="mb-3 flex flex-col gap-3 pl-5">
                  {rows.map(({ action, sentence, whyNot, whoCan }) => (
                    <li key={action}>
                      {sentence[language]}
                      <span className="block text-12 text-ink-3">{whyNot[language]}</span>
                      {whoCan.length === 0 ? null : (
                        <span className="block text-12 text-ink-3">
                          {t("access.whoCan", { roles: list(whoCan.map(roleOf)) })}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
