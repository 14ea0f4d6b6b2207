import type { ChartPage, Pick } from "@interphase/charts";
import { useId, type ReactNode } from "react";

import { HatchPattern } from "./hatch-pattern";
import { HitView, MarksView } from "./mark-view";
import { tipAttributes, type TipRow } from "./tip-attributes";

/** For which widths is a picture laid out? A phone of 390 px has 350 left for a picture; elsewhere the wide form is shown. */
export const chartWidths = { narrow: 350, wide: 960 } as const;

/** What is said of one thing in a picture when a reader points at it or stands on it? */
export interface DrawingTip {
  readonly title: string;
  readonly rows: readonly TipRow[];
}

interface ChartDrawingProps {
  /** Names the scrolling region. */
  readonly label: string;
  readonly wide: ChartPage | undefined;
  readonly narrow: ChartPage | undefined;
  /** By a pick's `ref`; a pick without a tip is not a stop. */
  readonly tips: ReadonlyMap<string, DrawingTip>;
}

/**
 * How does a layout look on the page?
 * Both forms are in the markup and the style sheet shows one: no script, no shift. Files are made from the wide form.
 */
export function ChartDrawing({ label, wide, narrow, tips }: ChartDrawingProps): ReactNode {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      {wide !== undefined && (
        <DrawnPage page={wide} tips={tips} className="hidden h-auto w-full min-w-[40rem] sm:block" isSaved />
      )}
      {narrow !== undefined && (
        <DrawnPage page={narrow} tips={tips} className="block h-auto w-full sm:hidden" isSaved={false} />
      )}
    </div>
  );
}

interface DrawnPageProps {
  readonly page: ChartPage;
  readonly tips: ReadonlyMap<string, DrawingTip>;
  readonly className: string;
  readonly isSaved: boolean;
}

function DrawnPage({ page, tips, className, isSaved }: DrawnPageProps): ReactNode {
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  return (
    <svg
      {...(isSaved ? { "data-drawing": "" } : {})}
      viewBox={`0 0 ${String(page.width)} ${String(page.height)}`}
      className={className}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      <g aria-hidden="true">
        <MarksView marks={page.marks} hatch={hatch} />
      </g>
      <DrawingStops picks={page.picks} tips={tips} />
    </svg>
  );
}

interface DrawingStopsProps {
  readonly picks: readonly Pick[];
  readonly tips: ReadonlyMap<string, DrawingTip>;
}

/** Where does a reader stop in a drawing, and what is said there? The first stop is the drawing's one for the tab key. */
export function DrawingStops({ picks, tips }: DrawingStopsProps): ReactNode {
  const stops = picks.flatMap((pick) => {
    const tip = tips.get(pick.ref);
    return tip === undefined ? [] : [{ pick, tip }];
  });
  return stops.map(({ pick, tip }, index) => (
    <g
      key={`${pick.kind} ${pick.ref}`}
      role="img"
      tabIndex={index === 0 ? 0 : -1}
      className="group outline-none"
      {...tipAttributes(tip.title, tip.rows)}
    >
      <HitView shape={pick.shape} />
    </g>
  ));
}
