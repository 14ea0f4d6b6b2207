import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { countToActOn } from "@/server/to-act-on";

const most = 99;

/** How many findings wait to be acted on? Nothing where there are none, or where it cannot be told just now. */
export async function ActBadge(): Promise<ReactNode> {
  const count = await countToActOn();
  if (count === null || count === 0) return null;
  const t = await getTranslations("frame");
  return (
    <span
      data-act-badge={count}
      className="min-w-5 rounded-full bg-act px-1.5 text-center text-12 leading-5 font-semibold text-surface tabular-nums"
    >
      <span aria-hidden="true">{count > most ? `${String(most)}+` : String(count)}</span>
      <span className="sr-only">{t("toActOn", { count })}</span>
    </span>
  );
}
