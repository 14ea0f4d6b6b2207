import type { ReactNode } from "react";
import type { SourceRecord } from "@interphase/minerals/contract";

interface SourceLineProps {
  readonly sourceIds: readonly (string | null)[];
  readonly sources: readonly SourceRecord[];
}

/** Who published what this drawing shows? Each source links to its place in the list below. */
export function SourceLine({ sourceIds, sources }: SourceLineProps): ReactNode {
  const used = sources.filter((source) => sourceIds.includes(source.sourceId));
  return used.map((source, index) => (
    <span key={source.sourceId}>
      {index > 0 ? "; " : null}
      <a className="quiet-link" href={`#source-${source.sourceId}`}>
        {source.publisher}, {source.year}
      </a>
    </span>
  ));
}
