import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { SourceRecord } from "@interphase/minerals/contract";

/** Who published what, under which terms, and how did it come here? */
export async function SourceList({
  sources,
}: {
  readonly sources: readonly SourceRecord[];
}): Promise<ReactNode> {
  const t = await getTranslations("world");
  return (
    <ul className="border-t border-line">
      {sources.map((source) => (
        <li
          key={source.sourceId}
          id={`source-${source.sourceId}`}
          className="grid scroll-mt-16 gap-x-6 gap-y-0.5 border-b border-line py-2 target:bg-accent-soft sm:grid-cols-[1fr_12rem]"
        >
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">
              {source.url === null ? (
                source.title
              ) : (
                <a className="link" href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              )}
            </p>
            <p className="text-ink-2">
              {source.publisher}, {source.year}
            </p>
            <p className="prose-width text-12 text-ink-3" lang="en">
              {source.howObtained}
            </p>
          </div>
          <p className="text-12 text-ink-3 sm:text-right">
            {t("licence")}: <span lang="en">{source.licence}</span>
            <br />
            <code>{source.sourceId}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
