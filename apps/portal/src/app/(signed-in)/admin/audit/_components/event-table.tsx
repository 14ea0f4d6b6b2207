import Link from "next/link";
import type { ReactNode } from "react";
import type { AuditEvent } from "@interphase/audit/contract";
import { Badge, type BadgeKind } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { EventWords } from "../../_words/event-words";
import type { AdminWords } from "../../_words/words";
import { hrefOf, type AuditSearch } from "./audit-search";

const looks: Record<AuditEvent["outcome"], BadgeKind> = {
  success: "plain",
  denied: "act",
  failed: "unknown",
};

interface EventTableProps {
  readonly words: AdminWords;
  readonly eventWords: EventWords;
  readonly search: AuditSearch;
  readonly events: readonly AuditEvent[];
}

/** What happened, the newest first? A sentence an event; its details open beside it. */
export function EventTable({ words, eventWords, search, events }: EventTableProps): ReactNode {
  const { t, formats } = words;
  return (
    <DataTable
      caption={t("audit.title")}
      isCaptionHidden
      rows={events}
      rowKey={({ seq }) => String(seq)}
      columns={[
        {
          key: "what",
          label: t("audit.what"),
          isDeciding: true,
          cell: (event) => (
            <span className="block">
              <Link
                className="quiet-link wrap-anywhere"
                href={hrefOf({ ...search, event: String(event.seq) })}
                scroll={false}
                prefetch={false}
              >
                <bdi>{eventWords.sentence(event)}</bdi>
              </Link>
              {event.target === null ? null : (
                <bdi className="block text-12 font-normal text-ink-3">{eventWords.target(event)}</bdi>
              )}
            </span>
          ),
        },
        {
          key: "outcome",
          label: t("audit.outcome"),
          cell: ({ outcome }) => <Badge kind={looks[outcome]}>{t(`audit.outcomes.${outcome}`)}</Badge>,
        },
        {
          key: "when",
          label: t("audit.when"),
          cell: ({ occurredAt }) => (
            <time dateTime={occurredAt} className="whitespace-nowrap">
              {formats.instant(occurredAt)}
            </time>
          ),
        },
        { key: "class", label: t("audit.class"), cell: ({ actionClass }) => eventWords.class(actionClass) },
        { key: "seq", label: t("audit.seq"), isNumeric: true, cell: ({ seq }) => formats.number(seq) },
      ]}
    />
  );
}
