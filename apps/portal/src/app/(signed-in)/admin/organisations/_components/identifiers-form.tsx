import type { ReactNode } from "react";
import { mostIdentifiers, organisationSchemes, type Membership } from "@interphase/consortium/contract";
import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { setIdentifiers } from "../_actions/identifier-acts";
import type { MembershipWords } from "./membership-words";

interface IdentifiersFormProps {
  readonly membership: Membership;
  readonly words: MembershipWords;
}

/** By which identifiers is an organisation known? One a line, and two lines for more, as far as there may be more. */
export function IdentifiersForm({ membership, words }: IdentifiersFormProps): ReactNode {
  const { tM, tA } = words;
  const { organisation, identifiers } = membership;
  const lines = Math.min(mostIdentifiers, identifiers.length + 2);
  const schemes = organisationSchemes.map((value) => ({ value, label: tA(`schemes.${value}`) }));
  return (
    <ActForm act={setIdentifiers.bind(null, organisation.id)} label={tM("identifiersTitle")}>
      <div className="flex flex-col gap-4">
        {Array.from({ length: lines }, (_, line) => {
          const known = identifiers[line];
          return (
            <fieldset key={line} className="grid min-w-0 gap-3 border-t border-line pt-3 sm:grid-cols-3">
              <legend className="sr-only">{tM("line", { number: line + 1 })}</legend>
              <ActSelect
                id={`scheme-${String(line)}`}
                name={`scheme-${String(line)}`}
                label={tM("scheme")}
                defaultValue={known?.scheme ?? ""}
                options={[{ value: "", label: "—" }, ...schemes]}
              />
              <ActInput
                id={`value-${String(line)}`}
                name={`value-${String(line)}`}
                maxLength={100}
                autoComplete="off"
                label={tM("value")}
                defaultValue={known?.value ?? ""}
              />
              <ActInput
                id={`register-${String(line)}`}
                name={`register-${String(line)}`}
                maxLength={200}
                autoComplete="off"
                label={tM("register")}
                help={tM("registerHelp")}
                defaultValue={known?.register ?? ""}
              />
            </fieldset>
          );
        })}
      </div>
      <div className="mt-4">
        <ActSubmit kind="secondary">{tM("saveIdentifiers")}</ActSubmit>
      </div>
    </ActForm>
  );
}
