import type { ReactNode } from "react";

/** The drawing's own hatching for "not known"; `id` must be unique on the page. */
export function HatchPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="6" height="6" style={{ fill: "var(--surface)" }} />
      <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2" style={{ stroke: "var(--hatch-ink)" }} />
    </pattern>
  );
}
