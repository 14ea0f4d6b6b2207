import type { ReactNode } from "react";
import { namedCountries } from "@interphase/names";
import { ActInput, ActSelect } from "@/components/ui/act-form";
import type { AdminWords } from "../../_words/words";

interface OrganisationFieldsProps {
  readonly words: AdminWords;
  readonly name?: string;
  readonly countryIso3?: string;
  readonly hasCountry: boolean;
}

/** What is an organisation called, and where does it sit? */
export function OrganisationFields({
  words,
  name,
  countryIso3,
  hasCountry,
}: OrganisationFieldsProps): ReactNode {
  const { t, formats } = words;
  const countries = namedCountries
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ActInput
        id="name"
        name="name"
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={name}
        label={t("organisations.name")}
        help={t("organisations.nameHelp")}
      />
      {hasCountry ? (
        <ActSelect
          id="countryIso3"
          name="countryIso3"
          label={t("organisations.country")}
          defaultValue={countryIso3}
          options={countries}
        />
      ) : null}
    </div>
  );
}
