import type { ReactNode } from "react";
import { organisationKinds, type Organisation } from "@interphase/identity/contract";
import { namedCountries } from "@interphase/names";
import { ActInput, ActSelect } from "@/components/ui/act-form";
import type { MembershipWords } from "./membership-words";

interface OrganisationFieldsProps {
  readonly words: MembershipWords;
  readonly organisation?: Organisation;
  /** Country and kind are the secretariat's to say. */
  readonly hasCountry: boolean;
}

/** What is an organisation called, what is it, and where does it sit? */
export function OrganisationFields({ words, organisation, hasCountry }: OrganisationFieldsProps): ReactNode {
  const { t, tM, tA, formats } = words;
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
        defaultValue={organisation?.name}
        label={t("organisations.name")}
        help={t("organisations.nameHelp")}
      />
      <ActInput
        id="nativeName"
        name="nativeName"
        maxLength={200}
        autoComplete="off"
        defaultValue={organisation?.nativeName ?? ""}
        label={tM("nativeName")}
        help={tM("nativeNameHelp")}
      />
      {hasCountry ? (
        <>
          <ActSelect
            id="countryIso3"
            name="countryIso3"
            label={t("organisations.country")}
            defaultValue={organisation?.countryIso3}
            options={countries}
          />
          <ActSelect
            id="kind"
            name="kind"
            label={tM("kind")}
            defaultValue={organisation?.kind ?? ""}
            options={[
              { value: "", label: tM("notStated") },
              ...organisationKinds.map((value) => ({ value, label: tA(`kinds.${value}`) })),
            ]}
          />
        </>
      ) : null}
      <ActInput
        id="website"
        name="website"
        type="url"
        maxLength={500}
        autoComplete="off"
        defaultValue={organisation?.website ?? ""}
        label={tM("website")}
        help={tM("websiteHelp")}
      />
    </div>
  );
}
