import Link from "next/link";
import type { ReactNode } from "react";
import type { RoleAssignment } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { lastDayOf } from "../../../_words/dates";
import type { AdminWords } from "../../../_words/words";
import type { PersonDetail } from "./person-detail";

const looks = { running: "good", coming: "plain", ended: "plain" } as const;

function columnsOf(
  person: PersonDetail,
  { t, formats, role, roleHelp }: AdminWords,
): Column<RoleAssignment>[] {
  return [
    {
      key: "role",
      label: t("person.role"),
      isDeciding: true,
      cell: (assignment) => (
        <span className="block">
          <span className="font-medium">{role(assignment.role)}</span>
          <span className="block text-12 font-normal text-ink-3">{roleHelp(assignment.role)}</span>
        </span>
      ),
    },
    {
      key: "state",
      label: t("person.roleState"),
      isDeciding: true,
      cell: ({ state }) => <Badge kind={looks[state]}>{t(`roleStates.${state}`)}</Badge>,
    },
    {
      key: "from",
      label: t("person.from"),
      cell: ({ startsAt }) => <span className="whitespace-nowrap">{formats.date(startsAt)}</span>,
    },
    {
      key: "to",
      label: t("person.to"),
      cell: ({ endsAt }) =>
        endsAt === null ? (
          <span className="text-ink-3">{t("person.noEnd")}</span>
        ) : (
          <span className="whitespace-nowrap">{formats.date(lastDayOf(endsAt))}</span>
        ),
    },
    {
      key: "by",
      label: t("person.by"),
      cell: ({ appointedBy }) =>
        appointedBy === null ? (
          <span className="text-ink-3">{t("person.bySystem")}</span>
        ) : (
          <bdi className="wrap-anywhere">{appointedBy.displayName}</bdi>
        ),
    },
    {
      key: "end",
      label: <span className="sr-only">{t("person.end")}</span>,
      cell: (assignment) =>
        assignment.mayEnd ? (
          <Link
            className="link whitespace-nowrap"
            href={`/admin/people/${person.id}/roles/${assignment.id}/end`}
            aria-label={t("person.endRole", { role: role(assignment.role) })}
          >
            {t("person.end")}
          </Link>
        ) : null,
    },
  ];
}

/** Which roles has this person, since when and until when? Ended ones are kept below. */
export function PersonRoles({
  person,
  words,
}: {
  readonly person: PersonDetail;
  readonly words: AdminWords;
}): ReactNode {
  const { t } = words;
  const columns = columnsOf(person, words);
  const present = person.assignments.filter(({ state }) => state !== "ended");
  const ended = person.assignments.filter(({ state }) => state === "ended");
  const table = (rows: readonly RoleAssignment[], caption: string) => (
    <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
  return (
    <>
      {present.length === 0 ? (
        <p className="text-ink-2">{t("person.noRoles")}</p>
      ) : (
        table(present, t("person.roles"))
      )}
      {ended.length === 0 ? null : (
        <div className="mt-3">
          <Disclosure summary={t("person.endedRoles", { count: ended.length })}>
            {table(ended, t("person.endedTitle"))}
          </Disclosure>
        </div>
      )}
    </>
  );
}
