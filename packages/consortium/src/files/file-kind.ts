/** Which kinds of file are taken? Read off the first bytes, never off what a browser says. */
export const fileKinds = ["pdf", "png", "jpeg", "xlsx", "docx", "pptx", "csv", "txt", "md"] as const;
export type FileKind = (typeof fileKinds)[number];

/** How large may one file be, in bytes? */
export const mostFileBytes = 20 * 1024 * 1024;

/** How long may a file's name be, in characters? */
export const mostFileName = 150;

/** Which content type has a file of each kind? */
export const contentTypeOf: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

const kindByEnding: ReadonlyMap<string, FileKind> = new Map([
  ...fileKinds.map((kind) => [kind, kind] as const),
  ["jpg", "jpeg"],
]);

/** Which endings may a file's name have, as a browser's file chooser wants them? */
export const acceptedEndings = [...kindByEnding.keys()].map((ending) => `.${ending}`);

/** Which kind does a file's name promise? Undefined for one that is not taken. */
export function kindNamed(fileName: string): FileKind | undefined {
  return kindByEnding.get(/\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "");
}

/** Control characters, and those that change how the text around them reads. */
const acting = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/u;
/** Parts of a path, and what a file system somewhere does not keep. */
const outOfNames = /[/\\:*?"<>|]/u;

/**
 * Is this a file's name that may be kept and given back as it is?
 * **Shape** one part of a path, in NFC, without characters that act on a screen or a file system; no leading dot, no space
 * or dot at either end.
 */
export function isFileName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= mostFileName &&
    name === name.normalize("NFC") &&
    !acting.test(name) &&
    !outOfNames.test(name) &&
    !/^[\s.]|[\s.]$/u.test(name)
  );
}
