import type { PlanPreview } from "@interphase/sourcing/contract";

import type { SendAnswer } from "../send/send-answer";

export type Refusal = Exclude<SendAnswer, { kind: "preview" | "stored" | "job" }>;

/** Where does an upload stand? */
export type Phase =
  | { readonly at: "choosing" }
  | { readonly at: "sending"; readonly isDryRun: boolean; readonly sentFraction: number }
  | { readonly at: "preview"; readonly preview: PlanPreview }
  | { readonly at: "refused"; readonly refusal: Refusal; readonly wasDryRun: boolean }
  | { readonly at: "assessing" }
  | { readonly at: "not-assessed"; readonly planId: string; readonly message: string };

/** What did the reader fill in? All of it outlives every refusal. */
export interface Draft {
  readonly file: File | null;
  readonly name: string;
  readonly year: string;
  readonly decimal: string;
  readonly encoding: string;
}

export const emptyDraft: Draft = { file: null, name: "", year: "", decimal: "", encoding: "" };

/** A field that is not filled in yet, and what is said of it. */
export interface MissingPart {
  readonly fieldId: string;
  readonly key: "missingFile" | "missingName" | "missingYear";
}

/** What is asked for but missing or out of range? Keys of the upload messages by field. */
export function missingParts(draft: Draft): MissingPart[] {
  const missing: MissingPart[] = [];
  if (draft.file === null) missing.push({ fieldId: "upload-file", key: "missingFile" });
  if (draft.name.trim() === "") missing.push({ fieldId: "upload-name", key: "missingName" });
  const year = Number(draft.year);
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    missing.push({ fieldId: "upload-year", key: "missingYear" });
  return missing;
}

/** A file just chosen fills an empty name, and an empty year where its own name holds one. */
export function withFile(draft: Draft, file: File): Draft {
  const stem = file.name
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[_]+/g, " ")
    .trim();
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(file.name)?.[1];
  return {
    ...draft,
    file,
    name: draft.name.trim() === "" ? stem : draft.name,
    year: draft.year === "" ? (year ?? "") : draft.year,
    decimal: "",
    encoding: "",
  };
}
