import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex min-h-9 items-center justify-center gap-2 rounded-6 px-3 text-14 font-medium whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 pointer-coarse:min-h-11";

const kinds: Record<ButtonKind, string> = {
  primary: "bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-2 hover:bg-sunken hover:text-ink",
  danger: "border border-act text-act bg-surface hover:bg-act-soft",
};

/** How does something that can be pressed look? One primary a page. */
export function buttonClass(kind: ButtonKind = "secondary", extra = ""): string {
  return `${base} ${kinds[kind]} ${extra}`;
}

/** What does a reader press to do something here? */
export function Button({
  kind,
  className,
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind }): ReactNode {
  return <button type="button" {...rest} className={buttonClass(kind, className)} />;
}

/** What does a reader press to go somewhere, where that is the page's main step? */
export function ButtonLink({
  kind,
  className,
  ...rest
}: ComponentProps<typeof Link> & { kind?: ButtonKind }): ReactNode {
  return <Link {...rest} className={buttonClass(kind, className)} />;
}
