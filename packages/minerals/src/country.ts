import { z } from "zod";
import { countryIso3Codes } from "./country-codes.js";

export { countryIso3Codes } from "./country-codes.js";

/** Is a text the code of one country? **Shape** as `countryIso3Codes`; what a person chooses is checked, not only its form. */
export const countryIso3Schema = z
  .string()
  .regex(/^[A-Z]{3}$/, { abort: true, error: "Write an ISO 3166-1 alpha-3 code, such as CHL" })
  .refine((code) => countryIso3Codes.has(code), {
    error: ({ input }) => `${String(input)} is no country of ISO 3166-1 alpha-3 (nor XKX)`,
  });
