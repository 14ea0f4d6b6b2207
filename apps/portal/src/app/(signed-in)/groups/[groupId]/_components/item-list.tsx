import type { GroupActionItem } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";

import { closeItem } from "../../_actions/record-acts";
import { ActButton } from "../../_components/act-button";
import type { GroupWords } from "../../_words/words";

interface ItemListProps {
  readonly groupId: string;
  readonly items: readonly GroupActionItem[];
  readonly words: GroupWords;
  /** Today as an ISO date, by which a day is over. */
  readonly today: string;
}

/** What is to be done or has been done, by whom, until when? */
export function ItemList({ groupId, items, words, today }: ItemListProps): ReactNode {
  const { t } = words;
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p className="wrap-anywhere">
              <bdi>{item.text}</bdi>
            </p>
            <p className="mt-1 flex flex-wrap items-baseline gap-2 text-12 text-ink-3">
              <bdi className="wrap-anywhere">{item.owner?.displayName ?? t("gone")}</bdi>
              <Day item={item} words={words} today={today} />
            </p>
          </div>
          {item.mayClose ? (
            <ActButton
              act={closeItem.bind(null, groupId, item.id, item.doneAt === null)}
              label={t(item.doneAt === null ? "markDoneLabel" : "markOpenLabel", { text: item.text })}
            >
              {t(item.doneAt === null ? "markDone" : "markOpen")}
            </ActButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Day({
  item: { doneAt, dueOn },
  words: { t, formats },
  today,
}: {
  readonly item: GroupActionItem;
  readonly words: GroupWords;
  readonly today: string;
}): ReactNode {
  if (doneAt !== null) return <span>{t("doneOn", { date: formats.date(doneAt) })}</span>;
  if (dueOn === null) return <span>{t("noDue")}</span>;
  const date = formats.date(dueOn);
  return dueOn < today ? (
    <Badge kind="act">{t("overdue", { date })}</Badge>
  ) : (
    <span>{t("due", { date })}</span>
  );
}
