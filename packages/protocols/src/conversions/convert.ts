import type { Locale } from "@interphase/names/contract";
import { mostDocumentBytes, type ProtocolDocument } from "../document/document.js";
import { readDocument as readDocumentText } from "../rules/read-document.js";
import { sayProblem } from "../rules/problem.js";
import { ConversionRefused, refuseConversion, type ConversionFailure } from "./conversion.failure.js";
import { fileOfFormat, guessFormat, type ConversionFormat } from "./conversion-format.js";
import { readDocument } from "./document/read-document.js";
import { writeDocument } from "./document/write-document.js";
import { checkLimits } from "./program/check-limits.js";
import { shiftDecimal } from "./program/decimal.js";
import { LossReport, type Loss } from "./program/loss.js";
import type { Program } from "./program/program.js";
import { readBattinfo } from "./battinfo/read-battinfo.js";
import { writeBattinfo } from "./battinfo/write-battinfo.js";
import { writeBiologic } from "./biologic/write-biologic.js";
import { encodeWindows1252 } from "./biologic/windows-1252.js";
import { writeNeware } from "./neware/write-neware.js";
import { readPybamm } from "./pybamm/read-pybamm.js";
import { writePybamm } from "./pybamm/write-pybamm.js";
import { readUnicycler } from "./unicycler/read-unicycler.js";
import { writeUnicycler } from "./unicycler/write-unicycler.js";
import { sayLoss } from "./words/words.js";

type Reader = (text: string, report: LossReport, given: Readonly<Record<string, number>>) => Program;
type Writer = (program: Program, report: LossReport) => string;

/** Which protocol is a text? **Fails** conversion.document-refused at the first thing that keeps it from being one. */
function documentIn(text: string): ProtocolDocument {
  const read = readDocumentText(text);
  if (read.ok) return read.document;
  const [problem] = read.problems;
  return refuseConversion("conversion.document-refused", problem?.pointer ?? "", {
    problem: problem === undefined ? "" : sayProblem(problem, "en"),
  });
}

const readers: Readonly<Partial<Record<ConversionFormat, Reader>>> = {
  json: (text, report, given) => readDocument(documentIn(text), given, report),
  unicycler: readUnicycler,
  pybamm: readPybamm,
  battinfo: readBattinfo,
};

const writers: Readonly<Partial<Record<ConversionFormat, Writer>>> = {
  json: (program, report) => `${JSON.stringify(writeDocument(program, report), null, 2)}\n`,
  unicycler: writeUnicycler,
  pybamm: writePybamm,
  battinfo: writeBattinfo,
  neware: writeNeware,
  biologic: writeBiologic,
};

/** From which formats can be converted? */
export const readableFormats = Object.keys(readers) as ConversionFormat[];

/** Into which formats can be converted? */
export const writableFormats = Object.keys(writers) as ConversionFormat[];

/** What is to be converted, and with which values of the protocol's parameters? `locale` is the language of the messages. */
export type ConversionRequest = {
  readonly from: ConversionFormat;
  readonly to: ConversionFormat;
  readonly content: string;
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  readonly locale?: Locale | undefined;
};

/**
 * What came of a conversion?
 * **Shape** `content` is the text of the file; of a format whose bytes are not UTF-8, its bytes as base64. `runsSafely` says that no loss
 * touches a limit, an end, a sign, a range, a temperature or a pressure: it is no safety assessment.
 */
export type Conversion = {
  readonly content: string;
  readonly encoding: "utf-8" | "base64";
  readonly losses: readonly (Loss & { readonly message: string })[];
  readonly runsSafely: boolean;
};

/** A text that claims another format is told so before anything in it is read. */
function checkSource({ from, content }: ConversionRequest): void {
  if (content.length > mostDocumentBytes)
    refuseConversion("conversion.too-large", "", { limit: mostDocumentBytes });
  const looks = guessFormat(content);
  if (looks !== undefined && looks !== from)
    refuseConversion("conversion.another-format", "", { said: from, looks });
}

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** A file of another format has one thing to be entered: the capacity that 1C refers to, in mA.h. */
function withCapacity(program: Program, { from, parameters = {} }: ConversionRequest): Program {
  if (from === "json") return program;
  const { capacity, ...others } = parameters;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) refuseConversion("conversion.parameter-unknown", "", { parameter: unknown });
  if (capacity === undefined) return program;
  if (!(capacity > 0) || !Number.isFinite(capacity))
    refuseConversion("conversion.parameter-outside", "", {
      parameter: "capacity",
      value: capacity,
      min: 0,
      max: "∞",
    });
  return { ...program, capacityAmpereHours: shiftDecimal(capacity, -3) };
}

/** A protocol that becomes a protocol is itself, as JSON is laid out. */
function unchanged(text: string): Conversion {
  const content = `${JSON.stringify(documentIn(text), null, 2)}\n`;
  return { content, encoding: "utf-8", losses: [], runsSafely: true };
}

function convertOrRefuse(request: ConversionRequest): Conversion {
  const { from, to, locale = "en" } = request;
  const read = readers[from] ?? refuseConversion("conversion.no-reader", "", { format: from });
  const write = writers[to] ?? refuseConversion("conversion.no-writer", "", { format: to });
  checkSource(request);
  if (from === "json" && to === "json") return unchanged(request.content);
  const report = new LossReport();
  const program = withCapacity(read(request.content, report, request.parameters ?? {}), request);
  checkLimits(program);
  const text = write(program, report);
  return {
    ...(fileOfFormat[to].encoding === "utf-8"
      ? { content: text, encoding: "utf-8" as const }
      : { content: base64Of(encodeWindows1252(text)), encoding: "base64" as const }),
    losses: report.losses.map((loss) => ({ ...loss, message: sayLoss(loss, locale) })),
    runsSafely: !report.losses.some((loss) => loss.safety),
  };
}

/**
 * What is a file of one format in another, and what is lost on the way?
 * **Fails** with a `ConversionFailure`; nothing is converted by halves. Pure, and linear in the size of the file.
 */
export function convertProtocol(
  request: ConversionRequest,
): { ok: true; conversion: Conversion } | { ok: false; failure: ConversionFailure } {
  try {
    return { ok: true, conversion: convertOrRefuse(request) };
  } catch (error) {
    if (error instanceof ConversionRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}
