import { mostSiteText, siteUses } from "@interphase/consortium/contract";
import { namedCountries } from "@interphase/names";
import { getTranslations } from "next-intl/server";
import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";

import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";

import { addSite } from "../_actions/site-acts";

/** Which site is shown from now on? */
export async function NewSite({ organisationId }: { readonly organisationId: string }): Promise<ReactNode> {
  const [t, formats] = await Promise.all([getTranslations("directory.sites"), getFormats()]);
  const choose = { value: "", label: t("choose") };
  const countries = namedCountries
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  const line = { maxLength: mostSiteText, autoComplete: "off" } as const;
  return (
    <ActForm act={addSite.bind(null, organisationId, randomUUID())} label={t("add")} className="max-w-2xl">
      <div className="mb-4 grid gap-4 sm:grid-cols-2">
        <ActInput {...line} id="name" name="name" label={t("name")} />
        <ActSelect
          id="use"
          name="use"
          label={t("use")}
          defaultValue=""
          options={[choose, ...siteUses.map((value) => ({ value, label: t(`uses.${value}`) }))]}
        />
        <ActSelect
          id="countryIso3"
          name="countryIso3"
          label={t("country")}
          defaultValue=""
          options={[choose, ...countries]}
        />
        <ActInput {...line} id="town" name="town" label={t("town")} help={t("optional")} />
        <ActInput
          id="latitude"
          name="latitude"
          inputMode="text"
          autoComplete="off"
          label={t("latitude")}
          help={t("latitudeHelp")}
        />
        <ActInput
          id="longitude"
          name="longitude"
          inputMode="text"
          autoComplete="off"
          label={t("longitude")}
          help={t("longitudeHelp")}
        />
      </div>
      <ActSubmit>{t("add")}</ActSubmit>
    </ActForm>
  );
}
