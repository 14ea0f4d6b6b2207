import { z } from "zod";

/**
 * How does a request name a row by its id?
 * In capitals it is the same id, so it is brought to the one spelling that is stored: ids are compared as texts, and two
 * spellings of one id must never look like two people.
 */
export const requestId = z.uuid().toLowerCase();
