import Link from "next/link";
import type { ReactNode } from "react";
import type { AuditEvent } from "@interphase/audit/contract";
import { Drawer } from "@/components/ui/drawer";
import { Facts } from "../../_components/facts";
import type { EventWords } from "../../_words/event-words";
import type { AdminWords } from "../../_words/words";
import { hrefOf, type AuditSearch } from "./audit-search";

interface EventDrawerProps {
  readonly words: AdminWords;
  readonly eventWords: EventWords;
  readonly search: AuditSearch;
  readonly event: AuditEvent;
  readonly closeHref: string;
}

const code = (text: string) => <code className="text-12 wrap-anywhere select-all">{text}</code>;

function mainRows({ words, eventWords, event }: EventDrawerProps) {
  const { t, formats } = words;
  const { actor, onBehalfOf } = event;
  return [
    { label: t("audit.when"), value: formats.instant(event.occurredAt) },
    {
      label: t("audit.actor"),
      value: (
        <bdi>
          {eventWords.who(actor)}
          {actor?.email ? <span className="block text-12 text-ink-3">{actor.email}</span> : null}
        </bdi>
      ),
    },
    ...(onBehalfOf === null
      ? []
      : [{ label: t("audit.onBehalfOf"), value: <bdi>{eventWords.who(onBehalfOf)}</bdi> }]),
    { label: t("audit.outcome"), value: t(`audit.outcomes.${event.outcome}`) },
    { label: t("audit.action"), value: code(event.action ?? `${event.actionClass}.…`) },
    ...(event.target === null
      ? []
      : [
          {
            label: t("audit.target"),
            value: (
              <>
                <bdi className="block">{eventWords.target(event)}</bdi>
                {code(event.target.id)}
              </>
            ),
          },
        ]),
  ];
}

function factRows({ eventWords, event }: EventDrawerProps) {
  return Object.entries(event.facts ?? {}).map(([name, value]) => ({
    label: eventWords.factName(name),
    value: <bdi>{eventWords.factValue(name, value)}</bdi>,
  }));
}

function originRows({ words, event }: EventDrawerProps) {
  const { t } = words;
  return [
    ...(event.networkAddress === null
      ? []
      : [{ label: t("audit.network"), value: code(event.networkAddress) }]),
    ...(event.userAgent === null ? [] : [{ label: t("audit.program"), value: event.userAgent }]),
    ...(event.requestId === null ? [] : [{ label: t("audit.request"), value: code(event.requestId) }]),
  ];
}

function chainRows({ words, event }: EventDrawerProps) {
  const { t, formats } = words;
  return [
    { label: t("audit.seq"), value: formats.number(event.seq) },
    { label: t("audit.hash"), value: code(event.hash) },
    { label: t("audit.previous"), value: code(event.previousHash) },
    { label: t("audit.payload"), value: code(event.payloadSha256) },
  ];
}

/** What is known of one event, and by which numbers is it proven? */
export function EventDrawer(props: EventDrawerProps): ReactNode {
  const { words, eventWords, search, event, closeHref } = props;
  const { t } = words;
  const facts = factRows(props);
  const origin = originRows(props);
  const title = eventWords.sentence(event);
  const actorId = event.actor?.personId ?? event.actor?.pseudonym;
  return (
    <Drawer key={event.seq} title={title} closeHref={closeHref} closeLabel={t("close")}>
      <div className="flex flex-col gap-5">
        <Facts rows={mainRows(props)} />
        {actorId === undefined ? null : (
          <Link
            className="link self-start"
            href={hrefOf({ scope: search.scope, actor: actorId })}
            prefetch={false}
          >
            {t("audit.onlyActor")}
          </Link>
        )}
        {facts.length === 0 ? null : (
          <section aria-label={t("audit.facts")}>
            <h3 className="mb-2 text-14 font-semibold">{t("audit.facts")}</h3>
            <Facts rows={facts} />
          </section>
        )}
        {origin.length === 0 ? null : (
          <section aria-label={t("audit.origin")}>
            <h3 className="mb-2 text-14 font-semibold">{t("audit.origin")}</h3>
            <Facts rows={origin} />
          </section>
        )}
        <section aria-label={t("audit.proof")}>
          <h3 className="mb-2 text-14 font-semibold">{t("audit.proof")}</h3>
          <Facts rows={chainRows(props)} />
        </section>
      </div>
    </Drawer>
  );
}
