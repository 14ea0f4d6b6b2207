import { isFileName, kindNamed, mostFileBytes, type FileKind } from "./file-kind.js";
import { officeKindOf } from "./office-file.js";

/** Why is a file not taken? A closed list; each is a documented problem. */
export type FileFailureCode =
  "file.bad-name" | "file.unknown-kind" | "file.not-what-it-says" | "file.empty" | "file.too-large";

type Checked =
  | { readonly ok: true; readonly value: FileKind }
  | { readonly ok: false; readonly failure: { readonly code: FileFailureCode } };

const refuse = (code: FileFailureCode) => ({ ok: false, failure: { code } }) as const;
const textKinds: readonly FileKind[] = ["csv", "txt", "md"];

/**
 * Which kind of file is this, if it is one that is taken?
 * **Fails** file.bad-name, file.empty, file.too-large; file.unknown-kind for another ending; file.not-what-it-says where the
 * bytes are not of the kind that the ending promises.
 */
export function checkFile(name: string, bytes: Buffer): Checked {
  if (!isFileName(name)) return refuse("file.bad-name");
  const promised = kindNamed(name);
  if (promised === undefined) return refuse("file.unknown-kind");
  if (bytes.length === 0) return refuse("file.empty");
  if (bytes.length > mostFileBytes) return refuse("file.too-large");
  const isKept = textKinds.includes(promised) ? isPlainText(bytes) : sniff(bytes) === promised;
  return isKept ? { ok: true, value: promised } : refuse("file.not-what-it-says");
}

const startsWith = (bytes: Buffer, start: readonly number[]) =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
];

/** Which kind are these bytes by their beginning? Zips by what they hold. */
function sniff(bytes: Buffer): FileKind | undefined {
  const found = signatures.find(([, start]) => startsWith(bytes, start));
  return found?.[0] ?? officeKindOf(bytes);
}

/** Control characters but tabs, line ends and page breaks. */
const control = /(?![\t\n\f\r])\p{Cc}/u;
/** What a browser would take for a page or a drawing, whatever the name says. */
const markup = /^\s*<(?:!doctype|\?xml|html|svg|script|head|body|!--)/iu;

/** Is this text in UTF-8, for reading and not for running? */
function isPlainText(bytes: Buffer): boolean {
  if (sniff(bytes) !== undefined) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !control.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}
