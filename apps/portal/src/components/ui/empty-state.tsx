import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: ReactNode;
  /** What this is for. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet: what is this for, and what is the one way to begin? */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="rounded-6 border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-16 font-semibold">{title}</p>
      <div className="prose-width mx-auto mt-1 text-14 text-ink-2">{children}</div>
      {action ? <div className="mt-4 flex justify-center gap-2">{action}</div> : null}
    </div>
  );
}
