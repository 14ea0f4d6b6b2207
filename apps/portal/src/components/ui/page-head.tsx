import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeadProps {
  readonly crumbs?: readonly Crumb[];
  readonly title: ReactNode;
  /** A sentence on what this is. */
  readonly lead?: ReactNode;
  /** Badges beside the title. */
  readonly marks?: ReactNode;
  /** The one primary action, and quiet ones before it. */
  readonly actions?: ReactNode;
}

/** Where am I, what is this, and what is the one thing to do here? Breadcrumb and title share a line. */
export async function PageHead({
  crumbs = [],
  title,
  lead,
  marks,
  actions,
}: PageHeadProps): Promise<ReactNode> {
  const t = await getTranslations("ui");
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          {crumbs.length > 0 ? (
            <nav aria-label={t("breadcrumb")}>
              <ol className="flex flex-wrap items-baseline gap-x-2 text-14 text-ink-3">
                {crumbs.map((crumb) => (
                  <li key={crumb.href} className="flex items-baseline gap-2">
                    <Link className="quiet-link" href={crumb.href}>
                      {crumb.label}
                    </Link>
                    <span aria-hidden="true">/</span>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          <h1 className="text-20 font-semibold text-balance wrap-anywhere">{title}</h1>
          {marks}
        </div>
        {lead ? <p className="prose-width mt-1 text-14 text-ink-2">{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One question of a page, under a heading that can be linked to. */
export function Section({ id, title, lead, aside, children }: SectionProps): ReactNode {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className="border-t border-line py-6 first:border-t-0 first:pt-0"
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`} className="text-16 font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {lead ? <p className="prose-width -mt-3 mb-4 text-14 text-ink-2">{lead}</p> : null}
      {children}
    </section>
  );
}
