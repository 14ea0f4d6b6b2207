import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { organisationKinds, wantedParts, type ApplicationDraft } from "@interphase/consortium/contract";
import { namedCountries } from "@interphase/names";
import {
  ActCheck,
  ActForm,
  ActInput,
  ActSelect,
  ActSubmit,
  ActText,
  type Act,
} from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";

interface ApplicationFormProps {
  readonly act: Act;
  readonly draft: ApplicationDraft | null;
  /** Once it was sent, it is changed by sending it again. */
  readonly maySave: boolean;
}

interface GroupProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function Group({ title, help, children }: GroupProps): ReactNode {
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <legend className="float-left mb-1 w-full text-16 font-semibold">{title}</legend>
      {help === undefined ? null : <p className="clear-both -mt-3 text-12 text-ink-3">{help}</p>}
      {children}
    </fieldset>
  );
}

async function Organisation({ draft }: { readonly draft: ApplicationDraft | null }): Promise<ReactNode> {
  const t = await getTranslations("apply");
  const words = await getTranslations("applications");
  const { country, locale } = await getFormats();
  const countries = namedCountries
    .map((value) => ({ value, label: country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const kinds = organisationKinds.map((value) => ({ value, label: words(`kinds.${value}`) }));
  const line = { maxLength: 200, autoComplete: "off" } as const;
  const none = { value: "", label: t("choose") };
  const choices = { kind: [none, ...kinds], countryIso3: [none, ...countries] };
  return (
    <Group title={t("about")}>
      <ActInput
        {...line}
        id="englishName"
        name="englishName"
        required
        label={t("englishName")}
        defaultValue={draft?.englishName}
      />
      <ActInput
        {...line}
        id="nativeName"
        name="nativeName"
        label={t("nativeName")}
        help={t("nativeNameHelp")}
        defaultValue={draft?.nativeName}
      />
      <ActSelect
        id="kind"
        name="kind"
        label={t("kind")}
        options={choices.kind}
        defaultValue={draft?.kind ?? ""}
      />
      <ActSelect
        id="countryIso3"
        name="countryIso3"
        label={t("country")}
        options={choices.countryIso3}
        defaultValue={draft?.countryIso3 ?? ""}
      />
      <ActInput
        {...line}
        id="ultimateParent"
        name="ultimateParent"
        label={t("parent")}
        help={t("parentHelp")}
        defaultValue={draft?.ultimateParent}
      />
    </Group>
  );
}

async function Identifiers({ draft }: { readonly draft: ApplicationDraft | null }): Promise<ReactNode> {
  const t = await getTranslations("apply");
  const words = await getTranslations("applications");
  const named = (scheme: string) => draft?.identifiers.find((each) => each.scheme === scheme);
  const line = { maxLength: 100, autoComplete: "off", spellCheck: false } as const;
  return (
    <Group title={t("identifiers")} help={t("identifiersHelp")}>
      {(["lei", "uscc", "ror"] as const).map((scheme) => (
        <ActInput
          {...line}
          key={scheme}
          id={scheme}
          name={scheme}
          label={words(`schemes.${scheme}`)}
          defaultValue={named(scheme)?.value}
        />
      ))}
      <ActInput
        {...line}
        id="register"
        name="register"
        label={t("register")}
        help={t("registerHelp")}
        defaultValue={named("other")?.register}
      />
      <ActInput {...line} id="other" name="other" label={t("other")} defaultValue={named("other")?.value} />
    </Group>
  );
}

async function Contact({ draft }: { readonly draft: ApplicationDraft | null }): Promise<ReactNode> {
  const t = await getTranslations("apply");
  return (
    <Group title={t("contact")}>
      <ActInput
        id="contactName"
        name="contactName"
        required
        maxLength={200}
        autoComplete="name"
        label={t("contactName")}
        defaultValue={draft?.contactName}
      />
      <ActInput
        id="contactEmail"
        name="contactEmail"
        type="email"
        required
        maxLength={254}
        autoComplete="email"
        label={t("contactEmail")}
        help={t("contactEmailHelp")}
        defaultValue={draft?.contactEmail}
      />
    </Group>
  );
}

/** Who applies, and for what? All of it can be kept unfinished. */
export async function ApplicationForm({ act, draft, maySave }: ApplicationFormProps): Promise<ReactNode> {
  const t = await getTranslations("apply");
  const words = await getTranslations("applications");
  return (
    <ActForm act={act} label={t("formTitle")} className="flex flex-col gap-6">
      <Organisation draft={draft} />
      <Identifiers draft={draft} />
      <Contact draft={draft} />
      <Group title={t("wants")}>
        <div className="clear-both flex flex-col gap-2">
          {wantedParts.map((part) => (
            <ActCheck
              key={part}
              id={`wants-${part}`}
              name={`wants-${part}`}
              label={words(`wants.${part}`)}
              defaultChecked={draft?.wants.includes(part) ?? false}
            />
          ))}
        </div>
        <ActText
          id="message"
          name="message"
          maxLength={4000}
          label={t("message")}
          help={t("messageHelp")}
          defaultValue={draft?.message}
        />
      </Group>
      <div className="flex flex-wrap gap-2">
        <ActSubmit name="intent" value="send">
          {t("send")}
        </ActSubmit>
        {maySave ? (
          <ActSubmit kind="secondary" name="intent" value="save">
            {t("saveDraft")}
          </ActSubmit>
        ) : null}
      </div>
    </ActForm>
  );
}
