/*
 * Knows: how a language crosses the wire.
 * Does not know: routes.
 * Ask instead: the contracts of the features.
 */
import { z } from "zod";
import { inEveryLocale, locales } from "./locale.js";

export { locales, type Locale } from "./locale.js";

/** In which of our languages? */
export const localeSchema = z.enum(locales);

/** One sentence in every language. */
export const sentenceSchema = z.object(inEveryLocale(() => z.string()));
