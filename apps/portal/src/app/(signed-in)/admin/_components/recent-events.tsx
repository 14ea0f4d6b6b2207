import Link from "next/link";
import type { ReactNode } from "react";
import { auditEventsRoute, auditScopesRoute } from "@interphase/audit/contract";
import type { Me } from "@interphase/identity/contract";
import { Section } from "@/components/ui/page-head";
import { tryCallApi } from "@/server/api";
import { findNames } from "../audit/_components/find-names";
import { scopeName } from "../audit/_components/scope-name";
import { getEventWords } from "../_words/event-words";
import type { AdminWords } from "../_words/words";

interface RecentEventsProps {
  readonly me: Me;
  readonly words: AdminWords;
}

/** What was done last, in the record that the reader's room opens with? */
export async function RecentEvents({ me, words }: RecentEventsProps): Promise<ReactNode> {
  const { t, formats } = words;
  const scopes = await tryCallApi(auditScopesRoute, { query: { limit: 50 } });
  const scope = scopes.ok ? scopes.value.items.find(({ seq }) => seq > 0) : undefined;
  if (scope === undefined) return null;
  const answer = await tryCallApi(auditEventsRoute, { query: { scope: scope.scope, limit: 8 } });
  if (!answer.ok) return null;
  const events = answer.value.items;
  const eventWords = await getEventWords(words, await findNames(me, events));
  const href = `/admin/audit?scope=${encodeURIComponent(scope.scope)}`;
  return (
    <Section
      id="recent"
      title={<bdi>{t("recent", { name: scopeName(scope, words) })}</bdi>}
      aside={
        <Link className="link" href={href} prefetch={false}>
          {t("recentAll")}
        </Link>
      }
    >
      <ul className="border-t border-line">
        {events.map((event) => (
          <li
            key={event.seq}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-1.5"
          >
            <bdi className="min-w-0 wrap-anywhere">{eventWords.sentence(event)}</bdi>
            <time dateTime={event.occurredAt} className="text-12 whitespace-nowrap text-ink-3">
              {formats.instant(event.occurredAt)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
