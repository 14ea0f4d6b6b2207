/* eslint-disable no-control-regex -- control characters are what this file looks for */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u061c\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const dropped =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const notPlain = /[^\u0020-\u007e]/u;

/**
 * How is a value from a file quoted back without acting on the reader's screen?
 * **Shape** control, bidirectional and zero-width characters become `⟨U+202E⟩`; at most `longest` characters, then `…`.
 */
export function showSafely(value: string, longest = 120): string {
  const head = value.length > longest * 2 ? value.slice(0, longest * 2) : value;
  const shown = head.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
  const points = Array.from(shown);
  if (points.length <= longest && head === value) return shown;
  return `${points.slice(0, longest).join("")}…`;
}

/**
 * Which text is stored for a name or a note?
 * **Shape** trimmed, line ends as \n; control characters and those that reverse the reading of what follows are taken
 * out, marks that belong to right-to-left writing stay.
 */
export function storableText(value: string): string {
  const trimmed = value.trim();
  if (!notPlain.test(trimmed)) return trimmed;
  return trimmed
    .replace(/\r\n?/g, "\n")
    .replace(dropped, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .trim();
}

/** Which text is stored for a name that a person chooses? **Shape** as `storableText`, on one line. */
export function storableName(value: string): string {
  return storableText(value)
    .replace(/[\t\n\u2028\u2029]+/gu, " ")
    .trim();
}

/** How does a code, number or name read when full-width forms and odd spaces are forgiven? */
export function plainText(value: string): string {
  const trimmed = value.trim();
  if (!notPlain.test(trimmed)) return trimmed.includes("  ") ? trimmed.replace(/ {2,}/g, " ") : trimmed;
  return trimmed
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\n]*\n\s*/gu, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}

const injection = /^'*[=+\-@\t\r]/;

/** How is a text written so that no spreadsheet takes it for a formula? **Source** OWASP, CSV Injection. */
export function neutraliseFormula(value: string): string {
  return injection.test(value) ? `'${value}` : value;
}

/** Which text did `neutraliseFormula` protect? */
export function withoutNeutraliser(value: string): string {
  return value.startsWith("'") && injection.test(value.slice(1)) ? value.slice(1) : value;
}
