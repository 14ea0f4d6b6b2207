const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

/** Digits with single underscores between them; undefined where none stand. */
function digitsFrom(text: string, start: number): number | undefined {
  let at = start;
  if (!isDigit(text[at])) return undefined;
  while (isDigit(text[at]) || (text[at] === "_" && isDigit(text[at + 1]))) at += 1;
  return at;
}

function exponentFrom(text: string, start: number): number | undefined {
  if (text[start] !== "e" && text[start] !== "E") return start;
  const sign = text[start + 1] === "+" || text[start + 1] === "-" ? 1 : 0;
  return digitsFrom(text, start + 1 + sign);
}

/**
 * Which finite number does Python's float() read in a text? Spaces around it and underscores between digits are allowed, hexadecimals are not.
 * **Source** Python language reference, float(). One pass over the text.
 */
export function readPythonNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const start = trimmed.startsWith("-") || trimmed.startsWith("+") ? 1 : 0;
  const afterWhole = digitsFrom(trimmed, start);
  let at = afterWhole ?? start;
  if (trimmed[at] === ".") {
    const afterFraction = digitsFrom(trimmed, at + 1);
    if (afterWhole === undefined && afterFraction === undefined) return undefined;
    at = afterFraction ?? at + 1;
  } else if (afterWhole === undefined) return undefined;
  if (exponentFrom(trimmed, at) !== trimmed.length) return undefined;
  const value = Number(trimmed.replaceAll("_", ""));
  return Number.isFinite(value) ? value : undefined;
}
