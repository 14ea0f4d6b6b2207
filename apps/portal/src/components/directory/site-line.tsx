import type { Site } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { getFormats } from "@/i18n/format";

/** What is done at a site, and where, in words? */
export async function SiteLine({ site }: { readonly site: Site }): Promise<ReactNode> {
  const [t, formats] = await Promise.all([getTranslations("directory.sites"), getFormats()]);
  const { name, use, town, countryIso3, latitudeDegrees, longitudeDegrees } = site;
  const place = [...(town === null ? [] : [town]), formats.country(countryIso3)];
  return (
    <div className="min-w-0">
      <p className="font-medium wrap-anywhere">
        <bdi>{name}</bdi>
      </p>
      <p className="text-14 text-ink-2 wrap-anywhere">
        <bdi>{formats.parts([t(`uses.${use}`), ...place])}</bdi>
      </p>
      {latitudeDegrees === null || longitudeDegrees === null ? null : (
        <p className="text-12 text-ink-3">
          {t("coordinates", {
            latitude: formats.number(latitudeDegrees, 3),
            longitude: formats.number(longitudeDegrees, 3),
          })}
        </p>
      )}
    </div>
  );
}
