/** Accents of Latin letters, once they stand apart from their letters. */
const accents = /[\u0300-\u036f]/g;
/** Whatever is neither letter nor digit nor a mark that changes one: it parts words. */
const between = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * How does a name or an identifier read for a search?
 * **Shape** widths, case and accents of Latin letters are one (NFKC, small letters); words with one space between. Empty where
 * nothing but signs is left.
 */
export function searchTextOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(between, " ")
    .trim();
}

/**
 * What is looked through for an organisation? **Shape** a line a text, then a blank line, then what only members find it by; in `open`
 * no line is blank, so what stands before the first blank line is for everybody.
 */
export function searchLinesOf(open: readonly string[], ofMembers: readonly string[]): string {
  const linesOf = (texts: readonly string[]) =>
    texts
      .map(searchTextOf)
      .filter((line) => line !== "")
      .join("\n");
  return ofMembers.length === 0 ? linesOf(open) : `${linesOf(open)}\n\n${linesOf(ofMembers)}`;
}

/** Which words does a search ask for? **Shape** each once, as `searchTextOf` has them. */
export function searchWordsOf(query: string): string[] {
  return [...new Set(searchTextOf(query).split(" "))].filter((word) => word !== "");
}

const pairsOf = (signs: readonly string[]) =>
  signs.slice(1).map((sign, index) => `${signs[index] ?? ""}${sign}`);

/**
 * Of which pieces is a text made, for whoever looks for it?
 * **Shape** each sign and each two neighbours within a word, once, sorted. A sign is a code point: Chinese words have no spaces and
 * two signs are often a whole one.
 */
export function piecesOf(texts: readonly string[]): string[] {
  const pieces = new Set<string>();
  for (const word of texts.flatMap((text) => searchTextOf(text).split(" "))) {
    const signs = Array.from(word);
    for (const piece of [...signs, ...pairsOf(signs)]) pieces.add(piece);
  }
  return [...pieces].sort();
}

/**
 * Which pieces must a text have to hold all these words? Those that hold them have; those that have need not hold them.
 * **Shape** the two-sign ones alone where a word has them, since every sign is in one.
 */
export function neededPieces(words: readonly string[]): string[] {
  const needed = words.flatMap((word) => {
    const signs = Array.from(word);
    return signs.length < 2 ? signs : pairsOf(signs);
  });
  return [...new Set(needed)];
}
