import type { ReactNode } from "react";
import { agreements, type Membership, type MembershipTier } from "@interphase/consortium/contract";
import type { Organisation } from "@interphase/identity/contract";
import { namedCountries } from "@interphase/names";
import { ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { confirmParent, recordAcceptance, setTerm } from "../_actions/membership-acts";
import { tierName, type MembershipWords } from "./membership-words";

interface FormProps {
  readonly membership: Membership;
  readonly words: MembershipWords;
}

/** In which tier, and until when? */
export function TermForm({
  membership,
  words,
  tiers,
}: FormProps & { readonly tiers: readonly MembershipTier[] }): ReactNode {
  const { tM, formats } = words;
  const { organisation, tier, endsOn, renewsOn } = membership;
  return (
    <ActForm act={setTerm.bind(null, organisation.id)} label={tM("term")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ActSelect
          id="tier"
          name="tier"
          label={tM("tier")}
          defaultValue={tier?.tier ?? ""}
          options={[
            { value: "", label: tM("notStated") },
            ...tiers.map((each) => ({
              value: each.tier,
              label: formats.parts([tierName(words, each), tM("weight", { weight: each.weight })]),
            })),
          ]}
        />
        <ActInput
          id="renewsOn"
          name="renewsOn"
          type="date"
          label={tM("renewsOn")}
          help={tM("dayHelp")}
          defaultValue={renewsOn ?? ""}
        />
        <ActInput
          id="endsOn"
          name="endsOn"
          type="date"
          label={tM("endsOn")}
          help={tM("dayHelp")}
          defaultValue={endsOn ?? ""}
        />
      </div>
      <div className="mt-4">
        <ActSubmit kind="secondary">{tM("saveTerm")}</ActSubmit>
      </div>
    </ActForm>
  );
}

function aboveOf(parent: NonNullable<Membership["control"]>["parent"]): string {
  if (parent === null) return "nobody";
  return parent.kind === "entity" ? "outside" : "member";
}

/** Who is above, and what shows it? Nothing is chosen before somebody has looked into it. */
export function ParentForm({
  membership,
  words,
  members,
}: FormProps & { readonly members: readonly Organisation[] }): ReactNode {
  const { tM, formats } = words;
  const { organisation, control } = membership;
  const parent = control?.parent ?? null;
  const others = members.filter(({ id }) => id !== organisation.id);
  return (
    <ActForm act={confirmParent.bind(null, organisation.id)} label={tM("parentTitle")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ActSelect
          id="above"
          name="above"
          label={tM("above")}
          defaultValue={control === null ? "" : aboveOf(parent)}
          options={[
            ...(control === null ? [{ value: "", label: tM("choose") }] : []),
            { value: "nobody", label: tM("aboveNobody") },
            { value: "member", label: tM("aboveMember") },
            { value: "outside", label: tM("aboveOutside") },
          ]}
        />
        <ActSelect
          id="member"
          name="member"
          label={tM("member")}
          help={tM("memberHelp")}
          defaultValue={parent?.kind === "organisation" ? parent.id : ""}
          options={[{ value: "", label: "—" }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <ActInput
          id="outsideName"
          name="outsideName"
          maxLength={200}
          autoComplete="off"
          label={tM("outsideName")}
          help={tM("outsideHelp")}
          defaultValue={parent?.kind === "entity" ? parent.name : ""}
        />
        <ActSelect
          id="outsideCountry"
          name="outsideCountry"
          label={tM("outsideCountry")}
          defaultValue={parent?.kind === "entity" ? parent.countryIso3 : ""}
          options={[
            { value: "", label: "—" },
            ...namedCountries
              .map((value) => ({ value, label: formats.country(value) }))
              .sort((a, b) => a.label.localeCompare(b.label, formats.locale)),
          ]}
        />
        <ActInput
          id="lei"
          name="lei"
          maxLength={100}
          autoComplete="off"
          label={tM("lei")}
          help={tM("leiHelp")}
        />
        <ActInput
          id="confirmedOn"
          name="confirmedOn"
          type="date"
          required
          label={tM("confirmedDay")}
          defaultValue={control?.confirmedOn ?? ""}
        />
      </div>
      <div className="mt-4 grid gap-4">
        <ActText
          id="source"
          name="source"
          required
          maxLength={1000}
          label={tM("source")}
          help={tM("sourceHelp")}
          defaultValue={control?.source ?? ""}
        />
        <ActInput
          id="sourceLink"
          name="sourceLink"
          type="url"
          maxLength={2000}
          label={tM("sourceLink")}
          defaultValue={control?.sourceLink ?? ""}
        />
      </div>
      <div className="mt-4">
        <ActSubmit kind="secondary">{tM("confirm")}</ActSubmit>
      </div>
    </ActForm>
  );
}

/** Who accepted which version of which agreement? */
export function AcceptanceForm({
  membership,
  words,
  requestKey,
}: FormProps & { readonly requestKey: string }): ReactNode {
  const { tM } = words;
  return (
    <ActForm act={recordAcceptance.bind(null, membership.organisation.id, requestKey)} label={tM("accept")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ActSelect
          id="agreement"
          name="agreement"
          label={tM("agreement")}
          options={agreements.map((value) => ({ value, label: tM(`agreementNames.${value}`) }))}
        />
        <ActInput
          id="version"
          name="version"
          required
          maxLength={40}
          autoComplete="off"
          label={tM("version")}
        />
        <ActInput
          id="acceptedBy"
          name="acceptedBy"
          required
          maxLength={200}
          autoComplete="off"
          label={tM("person")}
          help={tM("personHelp")}
        />
        <ActInput id="acceptedOn" name="acceptedOn" type="date" required label={tM("acceptedOn")} />
        <ActInput id="evidence" name="evidence" type="url" maxLength={2000} label={tM("evidenceLink")} />
      </div>
      <div className="mt-4">
        <ActSubmit kind="secondary">{tM("record")}</ActSubmit>
      </div>
    </ActForm>
  );
}
