import { attestations as english } from "../words/en/attestation.js";
import { attestations as chinese } from "../words/zh/attestation.js";

/**
 * Which text does somebody confirm who uploads a file now?
 * **Shape** a version; the texts stand in `words/{en,zh}/attestation.ts` and are not changed, only followed by others.
 */
export const attestationVersion = "2026-11" as const;

/** How is that text said, in each language? */
export const attestationText = {
  en: english[attestationVersion],
  zh: chinese[attestationVersion],
} as const;
