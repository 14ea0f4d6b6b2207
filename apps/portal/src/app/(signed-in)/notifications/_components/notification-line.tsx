import type { Notification } from "@interphase/consortium/contract";
import Link from "next/link";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import type { NotificationWords } from "../_words/words";

interface NotificationLineProps {
  readonly notification: Notification;
  readonly words: NotificationWords;
  readonly marks?: ReactNode;
}

/** What is it, by when, where and why? The first line leads to the thing. */
export function NotificationLine({ notification, words, marks }: NotificationLineProps): ReactNode {
  const { t, formats } = words;
  const { kind, path, about, since } = notification;
  const said = words.of(kind);
  const place = words.place(notification);
  const due = words.due(notification);
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link className="link font-semibold wrap-anywhere" href={path} prefetch={false}>
          {said.is}
        </Link>
        {marks}
      </p>
      {about === null ? null : (
        <p className="max-w-[75ch] wrap-anywhere whitespace-pre-line">
          <bdi>{about}</bdi>
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-12 text-ink-3">
        {due === null ? null : kind === "meeting.called" ? (
          <span className="text-ink-2">{t("begins", { date: due.text })}</span>
        ) : due.isLate ? (
          <Badge kind="act">{t("late", { date: due.text })}</Badge>
        ) : (
          <span className="text-ink-2">{t("until", { date: due.text })}</span>
        )}
        {place === null ? null : <bdi className="wrap-anywhere">{place}</bdi>}
        <span>{said.why}</span>
        <time dateTime={since}>{t("since", { date: formats.date(since) })}</time>
      </p>
    </div>
  );
}
