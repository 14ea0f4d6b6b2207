import { convertProtocol, type Conversion, type ConversionRequest } from "../conversions/convert.js";
import { sayConversionFailure } from "../conversions/words/words.js";
import { parseDocument } from "../rules/read-document.js";
import { expand } from "../timing/expand.js";
import { findDocumentProblems } from "./draft-text.js";
import type { DocumentProblem } from "./draft.contract.js";
import type { ProtocolValidation } from "./reckoning.contract.js";

/** What came of a conversion, or where and why it is refused? */
export type ReckonedConversion =
  | { readonly ok: true; readonly conversion: Conversion }
  | { readonly ok: false; readonly path: string; readonly message: string };

const knownOr = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : value;

function validationOf(document: unknown): ProtocolValidation {
  const problems = findDocumentProblems(document);
  const read = parseDocument(document);
  if (problems.length > 0 || !read.ok)
    return { problems, durationSeconds: null, chargeCoulombs: null, openEnded: [], openCharge: [] };
  const { durationSeconds, chargeCoulombs, openEnded, openCharge } = expand(read.document);
  return {
    problems,
    durationSeconds: knownOr(durationSeconds),
    chargeCoulombs: knownOr(chargeCoulombs),
    openEnded: [...openEnded],
    openCharge: [...openCharge],
  };
}

function conversionOf(request: ConversionRequest): ReckonedConversion {
  const converted = convertProtocol(request);
  if (converted.ok) return converted;
  const { failure } = converted;
  return { ok: false, path: failure.path, message: sayConversionFailure(failure, request.locale ?? "en") };
}

/** What may be asked that can take long, each a pure function of what is sent? Whoever offers it bounds its time. */
export const reckonings = {
  problems: (document: unknown): DocumentProblem[] => findDocumentProblems(document),
  validation: validationOf,
  conversion: conversionOf,
} as const;

/** Which reckonings are there, with what each takes and gives? */
export type Reckonings = typeof reckonings;
