import { z } from "zod";

/** Control characters, and those that change how the text after them reads; marks of right-to-left writing may stay. */
const acting = /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]+/gu;

/** How is a name stored? **Shape** one line, trimmed; what would act on a reader's screen is taken out. */
export function storableName(text: string): string {
  return text.replace(acting, " ").replace(/ {2,}/g, " ").trim();
}

/** What may a person or an organisation be called? In every script. **Units and range** 1 to 200 characters. */
export const nameSchema = z.string().max(1000).overwrite(storableName).min(1).max(200);

/** Where does mail reach somebody? **Shape** trimmed and in lower case: one mailbox is one person. */
export const emailSchema = z.string().max(1000).trim().toLowerCase().pipe(z.email().max(254));
