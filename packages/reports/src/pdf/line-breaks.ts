/** How wide is a text, in the font and size it will be set in? */
export type WidthOf = (text: string) => number;

/** No line begins with one of these. */
const noStart = new Set("，。；：、）”’！？》】」』〉…—·%,.;:)!?]}");
/** No line ends with one of these. */
const noEnd = new Set("（“‘《【「『〈([{$");
const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const isDigit = /\p{Nd}/u;

/** May a line end between two letters? After a space or hyphen, and beside a Chinese or Japanese letter. */
function mayBreak(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return true;
  if (noStart.has(after) || noEnd.has(before)) return false;
  if (isWide.test(before) || isWide.test(after)) return true;
  return (before === "-" || before === "/" || before === "|") && !isDigit.test(after);
}

/** Into which parts may a text be broken? **Shape** together they are the text; spaces stand at a part's end. */
export function splitParts(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let last = "";
  for (const letter of text) {
    if (part !== "" && mayBreak(last, letter)) {
      parts.push(part);
      part = "";
    }
    part += letter;
    last = letter;
  }
  return part === "" ? parts : [...parts, part];
}

/** A word longer than a line is cut where the line ends: nothing is lost, nothing leaves its column. */
function cutWord(word: string, room: number, widthOf: WidthOf): string[] {
  const pieces: string[] = [];
  let [piece, width] = ["", 0];
  for (const letter of word) {
    const wider = width + widthOf(letter);
    if (piece !== "" && wider > room) {
      pieces.push(piece);
      [piece, width] = [letter, widthOf(letter)];
    } else [piece, width] = [piece + letter, wider];
  }
  return [...pieces, piece];
}

/**
 * On which lines does a text stand?
 * **Shape** at least one line; none is wider than `room` unless a single letter is. Widths of parts are added up, so that a part that
 * occurs again is not measured again; a pair that is set closer only makes a line narrower.
 */
export function breakLines(text: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  const add = (part: string) => {
    if (line !== "" && width + widthOf(part.trimEnd()) > room) {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    [line, width] = [line + part, width + widthOf(part)];
  };
  for (const part of splitParts(text)) {
    if (widthOf(part.trimEnd()) <= room) add(part);
    else for (const piece of cutWord(part, room, widthOf)) add(piece);
  }
  return [...lines, line.trimEnd()];
}
