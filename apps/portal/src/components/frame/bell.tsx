import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { countUnread } from "@/server/unread-count";
import { Icon } from "./icons";

const most = 99;

/** Is there something new for the reader? A number, and never what it is about. Without one where it cannot be told just now. */
export async function Bell(): Promise<ReactNode> {
  const count = (await countUnread()) ?? 0;
  const t = await getTranslations("notifications");
  return (
    <Link
      href="/notifications"
      prefetch={false}
      aria-label={t("bell", { count })}
      data-unread={count}
      className="relative flex min-h-9 min-w-9 items-center justify-center rounded-6 text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Icon name="bell" />
      {count === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-12 leading-4 font-semibold text-accent-ink tabular-nums"
        >
          {count > most ? `${String(most)}+` : String(count)}
        </span>
      )}
    </Link>
  );
}
