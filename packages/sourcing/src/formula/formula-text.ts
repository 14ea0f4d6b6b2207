const dots = /[·•*∙⋅‧・×]/u;
const subscriptZero = 0x2080;

/**
 * How does one character of a formula read once its typography is forgiven?
 * **Shape** Full-width letters and signs become ASCII, Unicode subscripts digits, any centred dot `·`; one character in,
 * one character out, so that a position in the result is the position in the text.
 */
export function plainFormulaCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character === "*" ? "·" : character;
  if (code >= subscriptZero && code <= subscriptZero + 9) return String(code - subscriptZero);
  if (code === 0x3000 || code === 0xa0 || code === 0x202f || code === 0x2009) return " ";
  const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return dots.test(plain) ? "·" : plain;
}

/** A formula ready to be read: its characters without spaces, and where each stood in the text. */
export type FormulaText = { characters: string; positions: number[] };

const isSpace = (character: string): boolean => character === " " || character === "\t";

/** Water that a space alone sets apart, as in `NiSO4 6H2O`: what stands before is no dot and no multiplier of its own. */
const waterAhead = /^\d*(?:\.\d+)?H2O(?:$|·)/;
const endsPart = /[A-Za-z)\]}][\d.]*(?<!\.)$/;

/**
 * What is left of a formula's text when typography and spaces are forgiven?
 * **Shape** a space before `nH2O` becomes `·`, every other is left out. **Source** methods 2
 */
export function plainFormula(text: string): FormulaText {
  const plain = [...Array(text.length).keys()].map((index) => plainFormulaCharacter(text.charAt(index)));
  let characters = "";
  const positions: number[] = [];
  for (const [index, character] of plain.entries()) {
    if (isSpace(character) && !separatesWater(characters, plain, index)) continue;
    characters += isSpace(character) ? "·" : character;
    positions.push(index + 1);
  }
  return { characters, positions };
}

function separatesWater(before: string, plain: readonly string[], index: number): boolean {
  if (!endsPart.test(before)) return false;
  const rest = plain.slice(index).filter((character) => !isSpace(character));
  return waterAhead.test(rest.join(""));
}

const hydrateTail = /(?<=[A-Za-z)\]}][\d.]*)\.(\d*)H2O$/;

/**
 * Where does a `.` separate the water of a hydrate rather than mark a decimal?
 * **Shape** Only before `H2O` or `nH2O` (n an integer) at the end; that one dot becomes `·` (methods 2).
 * A multiplier of its own, as in `·0.5H2O`, keeps its decimal point.
 */
export function separateHydrate(characters: string): string {
  return characters.replace(hydrateTail, "·$1H2O");
}

/** Is it open whether `SO4.0.5H2O` or `LiOH.2.5H2O` means a fraction of water or a decimal subscript before whole waters? */
export function isAmbiguousHydrate(characters: string): boolean {
  return /(\d\.0|\D\.\d+)\.\d+H2O$/.test(characters);
}
