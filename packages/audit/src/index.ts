/*
 * Knows: how an event is written, chained, exported, verified, redacted, and how a chain's head is signed.
 * Does not know: where chains are kept, who may read them, who a pseudonym is.
 * Ask instead: apps/api for the store, access for permission.
 */
export { eventHashOf, genesisHashOf, sha256OfText, type ChainEvent } from "./chain.js";
export * from "./contract.js";
export {
  actionClassOf,
  composeEvent,
  type EventFact,
  type EventInput,
  type EventOutcome,
  type EventTexts,
} from "./event.js";
export {
  eventLineOf,
  headerLineOf,
  headLineOf,
  redact,
  type ExportForm,
  type ExportHeader,
} from "./export-form.js";
export { headSignerOf, isHeadGenuine, type HeadSigner } from "./signed-head.js";
export { isSignedBy, keyIdOf, publicKeyPemOf, signingKeyOf, type SigningKey } from "./signing-key.js";
export type { BreakKind, ChainBreak, Verification, VerificationOptions } from "./verification.js";
export { createVerifier, verifyBytes, type Verifier } from "./verifier.js";
