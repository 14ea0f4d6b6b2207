/** From how many characters on is a password accepted, and from how many is it good? As the api counts them. */
export const passwordLength = { least: 12, good: 15, most: 1024 } as const;

/** How many characters does the api count? Composed forms, whole characters. */
export function lengthOf(password: string): number {
  return Array.from(password.normalize("NFC")).length;
}

/** Is a password one of the words that everybody knows about its owner? The api looks closer. */
export function isOwnWord(password: string, words: readonly string[]): boolean {
  const plain = password.normalize("NFKC").trim().toLowerCase();
  return words
    .flatMap((word) => [word, word.split("@")[0] ?? ""])
    .map((word) => word.normalize("NFKC").trim().toLowerCase())
    .some((word) => word.length > 2 && (plain === word || plain.replace(/[\d\W_]+$/u, "") === word));
}
