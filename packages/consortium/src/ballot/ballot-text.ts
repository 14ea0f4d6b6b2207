import { z } from "zod";

// Control characters but tab and line ends, and halves of surrogate pairs: no store and no canonical text holds them. What
// turns or hides the text after it is refused too: what is read must be what is voted on.
const unwritable = /[\p{Surrogate}\u200b\u2028-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/u;
const message = "holds a character that cannot be written";

/** Which text of a ballot is accepted? Not empty, at most so long, and without what acts on a reader's screen. */
export const ballotTextSchema = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !unwritable.test(value), message);

/** Which line of text of a ballot is accepted? As `ballotTextSchema`, in one line. */
export const ballotLineSchema = (most: number) =>
  ballotTextSchema(most).refine((value) => !/[\t\n\r]/.test(value), message);
