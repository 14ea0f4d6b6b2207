import type { ReactNode } from "react";

interface FigureLinkProps {
  /** A JSON Pointer into the result. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A number that opens its explanation. Without a script the link shows the same page with the explanation open. */
export function FigureLink({ path, children }: FigureLinkProps): ReactNode {
  return (
    <a
      href={`?explain=${encodeURIComponent(path)}`}
      data-explain={path}
      className="tabular-nums underline decoration-line-strong decoration-dotted underline-offset-3 hover:decoration-accent hover:decoration-solid"
    >
      {children}
    </a>
  );
}
