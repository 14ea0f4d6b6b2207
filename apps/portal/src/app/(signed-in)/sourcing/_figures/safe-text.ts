const invisible = /[\u0000-\u001F\u007F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** How is a text shown whose invisible marks could turn or hide what stands around it? Each mark becomes its code point. */
export function showControls(text: string): string {
  return text.replace(
    invisible,
    (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
