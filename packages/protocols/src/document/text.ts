import { localeSchema, type Locale } from "@interphase/names/contract";
import { z } from "zod";

// What could act where text is shown: controls, halves of pairs, marks that turn its direction, tags of a page.
const acting =
  /[\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|(?![\n\t])\p{Cc}/u;
// A tag that is closed or has an attribute, not "T<Tg"; a comment; the start of what runs or loads something.
const markup =
  /<\/?[a-z][a-z0-9-]{0,40}(\s{1,20}[a-z-]{1,40}\s{0,20}=|\s{0,20}\/?>)|<[!?]|<\/?(script|iframe|object|embed|svg|style|link|meta|img)\b/iu;
const scheme = /\b((java|vb)script:\S|data:[a-z]+\/[a-z])/iu;

/** Does a text hold what would act on a page: a script, a tag, a control or a mark that turns its direction? */
export function isActive(text: string): boolean {
  return acting.test(text) || markup.test(text) || scheme.test(text);
}

/** What does a plain text of at most so many characters look like? **Shape** trimmed, not empty, nothing in it acts. */
export const plainText = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text.trim() === text, { message: "text.untrimmed" })
    .refine((text) => !isActive(text), { message: "text.active" });

const said = (most: number) =>
  z
    .partialRecord(localeSchema, plainText(most))
    .refine((texts) => Object.keys(texts).length > 0, { message: "text.in-no-language" });

/** What is said in English, Chinese or both, in one line? */
export const lineSchema = said(200);
/** What is said in English, Chinese or both, in paragraphs? */
export const proseSchema = said(8_000);
export type Said = z.infer<typeof lineSchema>;

/** How are parameters, results and derived quantities called in formulas? */
export const nameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
/** How are steps, criteria and references called inside their document? */
export const tagSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** What does a document say in a reader's language? **Shape** the other language's text where this one is missing. */
export function sayIn(said: Said, locale: Locale): string {
  return said[locale] ?? Object.values(said)[0] ?? "";
}
