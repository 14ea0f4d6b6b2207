import type { ReactNode } from "react";

export type BadgeKind = "plain" | "unverified" | "act" | "accent" | "good" | "unknown";

const kinds: Record<BadgeKind, string> = {
  plain: "border-line bg-sunken text-ink-2",
  unverified: "border-dashed border-line-strong bg-surface text-ink-2",
  act: "border-act bg-act-soft text-act",
  accent: "border-transparent bg-accent-soft text-ink",
  good: "border-line bg-surface text-good",
  unknown: "border-line-strong hatched text-ink-2",
};

const marks: Partial<Record<BadgeKind, string>> = { unverified: "?", act: "▲", good: "✓" };

interface BadgeProps {
  readonly kind?: BadgeKind;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** Which state is this in? A word and a mark, never colour alone. */
export function Badge({ kind = "plain", title, children }: BadgeProps): ReactNode {
  const mark = marks[kind];
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-[4px] border px-1.5 text-12 leading-4.5 font-medium whitespace-nowrap ${kinds[kind]}`}
    >
      {mark ? <span aria-hidden="true">{mark}</span> : null}
      {children}
    </span>
  );
}
