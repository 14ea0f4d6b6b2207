const invisible = /[\p{Cc}\p{Cf}]/gu;

/** How is a text shown whose invisible marks could turn or hide what stands around it? Each mark becomes its code point. */
export function showControls(text: string): string {
  return text.replace(
    invisible,
    (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
