const prime = 0x01000193;

/** FNV-1a of 32 bits, from a start of its own. */
function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime) >>> 0;
  return value;
}

/** Which name does a text give itself? The same text the same one. It tells files apart and proves nothing. */
export function stableHex(text: string, digits: number): string {
  let name = "";
  for (let round = 0; name.length < digits; round += 1)
    name += hash(text, (0x811c9dc5 + round * 0x9e3779b9) >>> 0)
      .toString(16)
      .padStart(8, "0");
  return name.slice(0, digits);
}

const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** The same as four groups of four letters that are not taken for each other. */
export function stableName(text: string): string {
  const hex = stableHex(text, 32);
  const name = Array.from(
    { length: 16 },
    (_, at) => letters[Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16) % 32],
  );
  return [0, 4, 8, 12].map((at) => name.slice(at, at + 4).join("")).join("-");
}
