import { z } from "zod";

/** Control characters but line ends and tabs, and those that change how the text after them reads. */
const acting = /[\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|(?![\n\t])\p{Cc}/gu;

/** How are lines of text stored? **Shape** trimmed; what would act on a reader's screen is taken out. */
export function storableLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(acting, "").trim();
}

/** How is one line of text stored? **Shape** as `storableLines`, in one line. */
export function storableLine(text: string): string {
  return storableLines(text).replace(/\s+/g, " ");
}

/** Which line of text is accepted? Not empty, at most so long. */
export const lineSchema = (most: number) => z.string().overwrite(storableLine).min(1).max(most);

/** Which lines of text are accepted? Not empty, at most so long. */
export const linesSchema = (most: number) => z.string().overwrite(storableLines).min(1).max(most);
