import type { ProtocolDocument } from "@interphase/protocols/contract";
import type { ReactNode } from "react";

import { unitText } from "@/app/(public)/protocols/_words/amounts";
import { ActInput } from "@/components/ui/act-form";

import { allowedText, fieldOf, type RunWords } from "../_words/run-words";

interface RunFieldsProps {
  readonly document: ProtocolDocument;
  readonly words: RunWords;
  /** What the run says already. */
  readonly run?: {
    readonly title: string;
    readonly sample: string | null;
    readonly parameters: Readonly<Record<string, number>>;
  };
}

/** The fields of a run before it begins: what it is called, and a value for each parameter, with what is allowed. */
export function RunFields({ document, words, run }: RunFieldsProps): ReactNode {
  const { t, protocol } = words;
  return (
    <>
      <ActInput
        id="title"
        name="title"
        label={t("new.name")}
        help={t("new.nameHelp")}
        maxLength={200}
        defaultValue={run?.title}
      />
      <ActInput
        id="sample"
        name="sample"
        label={t("new.sample")}
        help={t("new.sampleHelp")}
        maxLength={200}
        defaultValue={run?.sample ?? undefined}
      />
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-2 text-16 font-semibold">{t("new.parameters")}</legend>
        {document.parameters.map((parameter) => {
          const { name, label, unit, default: usual } = parameter;
          const allowed = allowedText(parameter, words);
          const value = run?.parameters[name] ?? usual;
          return (
            <ActInput
              key={name}
              id={fieldOf(name)}
              name={fieldOf(name)}
              label={
                <>
                  {protocol.say(label)}{" "}
                  {unit === "1" ? null : <span className="text-ink-2">({unitText(unit)})</span>}
                </>
              }
              help={usual === undefined ? t("new.noDefault", { allowed }) : allowed}
              inputMode="decimal"
              autoComplete="off"
              className="max-w-60"
              defaultValue={value === undefined ? undefined : String(value)}
            />
          );
        })}
      </fieldset>
    </>
  );
}
