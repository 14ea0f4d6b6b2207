import { estimateWidth, layoutWorldMap, placeOnWorldMap } from "@interphase/charts";
import type { Site } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { MarksView } from "@/components/charts/mark-view";

const width = 960;

/** Where on the world are these sites? The list beside it says the same in words, so the drawing is hidden from readers by ear. */
export async function SiteMap({ sites }: { readonly sites: readonly Site[] }): Promise<ReactNode> {
  const t = await getTranslations("directory.sites");
  const places = sites.flatMap(({ id, latitudeDegrees, longitudeDegrees }) => {
    if (latitudeDegrees === null || longitudeDegrees === null) return [];
    const [x, y] = placeOnWorldMap(longitudeDegrees, latitudeDegrees);
    return [{ id, x: x * width, y: y * width }];
  });
  const land = layoutWorldMap({ width, measure: estimateWidth, countries: [], part: "land" }).pages[0];
  if (land === undefined || places.length === 0) return null;
  return (
    <figure className="mb-4">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${String(land.width)} ${String(land.height)}`}
        className="block h-auto w-full"
      >
        <MarksView marks={land.marks} hatch="none" />
        {places.map(({ id, x, y }) => (
          <circle
            key={id}
            cx={Math.round(x * 10) / 10}
            cy={Math.round(y * 10) / 10}
            className="fill-accent stroke-surface [r:7px] max-sm:[r:14px]"
            strokeWidth={2}
          />
        ))}
      </svg>
      <figcaption className="text-12 text-ink-3">{t("mapNote")}</figcaption>
    </figure>
  );
}
