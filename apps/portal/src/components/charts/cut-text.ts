/** A text short enough for a drawing, which cannot wrap; the whole text stays in the mark's tip. */
export function cutText(text: string, mostLetters: number): string {
  const letters = Array.from(text);
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters - 1).join("")}…`;
}
