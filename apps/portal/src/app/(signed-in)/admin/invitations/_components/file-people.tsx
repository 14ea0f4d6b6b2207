"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { lastDayOf } from "../../_words/dates";
import type { FilePreview } from "../_actions/invite-by-file";

const pageSize = 50;

interface FilePeopleProps {
  readonly people: FilePreview["invitations"];
  readonly roleNames: Readonly<Record<string, string>>;
}

/** Who was understood, row by row? */
export function FilePeople({ people, roleNames }: FilePeopleProps): ReactNode {
  const t = useTranslations("admin");
  const format = useFormatter();
  const [shown, setShown] = useState(pageSize);
  if (people.length === 0) return null;
  const day = (instant: string) =>
    format.dateTime(new Date(`${lastDayOf(instant)}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <section aria-labelledby="file-people">
      <h3 id="file-people" className="mb-2 text-16 font-semibold">
        {t("fileForm.people", { count: people.length })}
      </h3>
      <DataTable
        caption={t("fileForm.people", { count: people.length })}
        isCaptionHidden
        rows={people.slice(0, shown)}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            key: "email",
            label: t("fileForm.email"),
            isDeciding: true,
            cell: ({ email }) => <bdi className="wrap-anywhere">{email}</bdi>,
          },
          {
            key: "roles",
            label: t("fileForm.roles"),
            isDeciding: true,
            cell: ({ roles }) => roles.map(({ role }) => roleNames[role] ?? role).join(" · "),
          },
          {
            key: "name",
            label: t("fileForm.name"),
            cell: ({ displayName }) => <bdi>{displayName ?? "—"}</bdi>,
          },
          { key: "language", label: t("fileForm.language"), cell: ({ locale }) => t(`languages.${locale}`) },
          {
            key: "ends",
            label: t("fileForm.ends"),
            cell: ({ roles }) => {
              const endsAt = roles[0]?.endsAt ?? null;
              return endsAt === null ? "—" : day(endsAt);
            },
          },
          { key: "row", label: t("fileForm.row"), isNumeric: true, cell: ({ row }) => format.number(row) },
        ]}
      />
      {people.length > shown ? (
        <p className="mt-2">
          <Button
            onClick={() => {
              setShown(shown + 200);
            }}
          >
            {t("fileForm.more", { count: people.length - shown })}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
