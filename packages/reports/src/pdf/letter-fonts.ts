import { createRequire } from "node:module";
import anyAscii from "any-ascii";
import type { Locale } from "@interphase/names";
import { reportFolders } from "../words/words.js";

const require = createRequire(import.meta.url);

/** Which fonts does a document hold? Latin, Greek and Cyrillic; Chinese and Japanese; Korean. */
export const fontFamilies = ["latin", "han", "hangul"] as const;
/** Which of the fonts? */
export type FontFamily = (typeof fontFamilies)[number];
/** In which weights is each font there? */
export type FontWeight = "regular" | "bold";

/** Where is the file of a font? Noto Sans, Noto Sans SC and Noto Sans KR (OFL 1.1). */
export const fontFiles: Readonly<Record<FontFamily, Readonly<Record<FontWeight, string>>>> = {
  latin: {
    regular: require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
  },
  han: {
    regular: require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf"),
  },
  hangul: {
    regular: require.resolve("@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf"),
  },
};

/** Does a font of the document have a letter, in either weight? */
export type HasLetter = (family: FontFamily, code: number) => boolean;

/** One stretch of a text that is drawn in one font. */
export interface LetterRun {
  readonly family: FontFamily;
  readonly text: string;
}

/** In which fonts is a text drawn? */
export interface LetterFonts {
  /** **Shape** what no font has a letter for is written in Latin letters, and stands in `replaced`. */
  readonly runsOf: (text: string) => readonly LetterRun[];
  /** Which words could not be written in their own letters? As printed, in the order they came. */
  readonly replaced: ReadonlySet<string>;
}

const isHangul = /\p{Script=Hangul}/u;
const isMark = /\p{M}/u;
/** Marks of direction, joiners and controls: nothing is drawn for them. */
const invisible = /[\p{Cf}\p{Cs}\p{Co}]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

function listFamilies(letter: string, locale: Locale): readonly FontFamily[] {
  if (isHangul.test(letter)) return ["hangul"];
  if (reportFolders[locale].hanSigns.includes(letter)) return ["han", "latin"];
  return fontFamilies;
}

/** How is a text cleaned of what no reader sees? Composed letters, no controls, one line. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replaceAll(breaks, " ").replaceAll(invisible, "");
}

/**
 * Which font draws which part of a text?
 * **Shape** the first font that has the letter; a mark stays in the font of its letter.
 */
export function createLetterFonts(locale: Locale, hasLetter: HasLetter): LetterFonts {
  const known = new Map<string, FontFamily | null>();
  const familyOf = (letter: string): FontFamily | null => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const code = letter.codePointAt(0) ?? 0;
    const family = listFamilies(letter, locale).find((one) => hasLetter(one, code)) ?? null;
    known.set(letter, family);
    return family;
  };
  const replaced = new Set<string>();
  const write = (text: string): LetterRun[] => {
    const runs: { family: FontFamily; text: string }[] = [];
    for (const letter of text) {
      const last = runs.at(-1);
      const code = letter.codePointAt(0) ?? 0;
      const stays = last !== undefined && isMark.test(letter) && hasLetter(last.family, code);
      const family = stays ? last.family : (familyOf(letter) ?? "latin");
      if (last?.family === family) last.text += letter;
      else runs.push({ family, text: letter });
    }
    return runs;
  };
  const spell = (word: string): string => {
    const letters = Array.from(word);
    if (letters.every((letter) => isMark.test(letter) || familyOf(letter) !== null)) return word;
    const spelt = letters
      .map((letter) => (familyOf(letter) === null ? anyAscii(letter) || "?" : letter))
      .join("");
    replaced.add(spelt.trim());
    return spelt;
  };
  const runs = new Map<string, readonly LetterRun[]>();
  return {
    replaced,
    runsOf(text) {
      const found = runs.get(text);
      if (found !== undefined) return found;
      const spelt = cleanText(text).replaceAll(/[^\s]+/gu, spell);
      const written = write(spelt);
      runs.set(text, written);
      return written;
    },
  };
}
