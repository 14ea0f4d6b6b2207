import { isUnassigned1252 } from "./windows-1252.js";

/** The elements whose Chinese names GB 2312 keeps outside its common characters; a workbook of minerals is full of them. */
const elements = "锂铍氩钪钛钴镓溴氪铷锶钇锆铌钼锝钌铑钯镉铟碲氙铯镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽铼锇铊铋";

function findElementPairs(): ReadonlySet<number> {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Set<number>();
  for (let lead = 0xd8; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      if (elements.includes(decoder.decode(Uint8Array.of(lead, trail)))) pairs.add(lead * 256 + trail);
    }
  }
  return pairs;
}

const elementPairs = findElementPairs();

/** How many bytes does the GB 18030 character at `at` have? 0: none begins there. */
function unitLength(bytes: Uint8Array, at: number): 0 | 2 | 4 {
  const isLead = (byte: number) => byte >= 0x81 && byte <= 0xfe;
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
  const trail = bytes[at + 1] ?? 0;
  if (!isLead(bytes[at] ?? 0)) return 0;
  if (trail >= 0x40 && trail <= 0xfe && trail !== 0x7f) return 2;
  return isDigit(trail) && isLead(bytes[at + 2] ?? 0) && isDigit(bytes[at + 3] ?? 0) ? 4 : 0;
}

/** Is it a character of GB 2312 that Chinese text is made of: its signs, its level 1, the elements? */
function isCommonPair(lead: number, trail: number): boolean {
  if (trail < 0xa1) return false;
  return (
    (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7) || elementPairs.has(lead * 256 + trail)
  );
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80 && /[A-Za-z]/.test(String.fromCharCode(byte));
}

/** Letters of Windows-1252 and the signs that stand inside or beside words. */
function isWestern(byte: number): boolean {
  if (byte < 0x80) return true;
  if (byte >= 0xc0) return byte !== 0xd7 && byte !== 0xf7;
  return [0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte);
}

/** How many times as much must speak for one as for the other? */
const clearly = 6;

/** What speaks for Chinese and what for a Western language, and could the bytes be either? */
type Evidence = { chinese: number; western: number; isChinesePossible: boolean; isWesternPossible: boolean };

/** Weighs the GB 18030 characters from `start` to `end`, which follow each other. */
function weighRun(bytes: Uint8Array, start: number, end: number, evidence: Evidence): void {
  const run = bytes.subarray(start, end);
  let units = 0;
  let common = 0;
  for (let at = 0; at < run.length;) {
    const length = unitLength(run, at) === 4 ? 4 : 2;
    if (length === 2 && isCommonPair(run[at] ?? 0, run[at + 1] ?? 0)) common++;
    units++;
    at += length;
  }
  const isInWord = isAsciiLetter(bytes[start - 1]) || isAsciiLetter(bytes[end]) || run.some(isAsciiLetter);
  const isMostlyCommon = common * 2 >= units;
  // One accented letter before an ASCII one, then two together: ÉTÇÃ. Chinese that looks so is too rare to be told.
  const couldBeWord = units <= 2 && run.some(isAsciiLetter) && run.every(isWestern);
  if (isMostlyCommon && !couldBeWord && (units > 1 || !isInWord)) evidence.chinese += units;
  else if (common === 0 && units <= 2 && isInWord && run.every(isWestern)) evidence.western += units;
}

function weigh(bytes: Uint8Array): Evidence {
  const evidence: Evidence = { chinese: 0, western: 0, isChinesePossible: true, isWesternPossible: true };
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const start = at;
    for (let length = unitLength(bytes, at); length > 0; length = unitLength(bytes, at)) at += length;
    if (at > start) weighRun(bytes, start, at, evidence);
    else {
      evidence.isChinesePossible = false;
      evidence.western++;
      at++;
    }
  }
  evidence.isWesternPossible = !bytes.some(isUnassigned1252);
  evidence.isChinesePossible &&= isGb18030(bytes);
  return evidence;
}

/** Could the bytes be GB 18030 at all? */
export function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Are bytes that are no UTF-8 Chinese or Western?
 * **Shape** Chinese: characters in daily use, two and more together or one that touches no Latin letter. Western: an accented
 * letter or two inside a word of Latin letters, or bytes that GB 18030 does not know. What speaks for neither counts for
 * neither. undefined: both could be, or neither is.
 */
export function guessLegacy(bytes: Uint8Array): "windows-1252" | "gb18030" | undefined {
  const { chinese, western, isChinesePossible, isWesternPossible } = weigh(bytes);
  if (!isChinesePossible) return isWesternPossible && western > chinese ? "windows-1252" : undefined;
  if (!isWesternPossible) return chinese >= western ? "gb18030" : undefined;
  if (chinese > 0 && chinese >= clearly * western) return "gb18030";
  return western > 0 && western >= clearly * chinese ? "windows-1252" : undefined;
}
