import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  readonly isOpen?: boolean;
}

/** More on this for who wants it, opened in place. */
export function Disclosure({ summary, children, id, isOpen }: DisclosureProps): ReactNode {
  return (
    <details id={id} open={isOpen} className="group">
      <summary className="inline-flex list-none items-center gap-1.5 py-1 text-14 text-accent underline-offset-3 hover:underline [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="inline-block transition-transform duration-100 group-open:rotate-90"
        >
          ▸
        </span>
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
