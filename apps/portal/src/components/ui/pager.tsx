import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

interface PagerProps {
  readonly path: string;
  /** The filters that stay while turning pages. */
  readonly search: Readonly<Record<string, string | undefined>>;
  /** What is the cursor called in the address, where a page has two lists? */
  readonly cursorName?: string;
  readonly nextCursor: string | null;
  readonly hasCursor: boolean;
}

/** Is there more? Cursor pages as links; back is the browser's own. */
export async function Pager({
  path,
  search,
  cursorName = "cursor",
  nextCursor,
  hasCursor,
}: PagerProps): Promise<ReactNode> {
  if (nextCursor === null && !hasCursor) return null;
  const t = await getTranslations("ui");
  const hrefWith = (cursor: string | null): string => {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(search))
      if (value !== undefined && value !== "") params.set(key, value);
    if (cursor !== null) params.set(cursorName, cursor);
    const text = params.toString();
    return text === "" ? path : `${path}?${text}`;
  };
  return (
    <nav aria-label={t("pages")} className="no-print mt-4 flex justify-end gap-2">
      {hasCursor ? <ButtonLink href={hrefWith(null)}>{t("firstPage")}</ButtonLink> : null}
      {nextCursor === null ? null : <ButtonLink href={hrefWith(nextCursor)}>{t("nextPage")}</ButtonLink>}
    </nav>
  );
}
