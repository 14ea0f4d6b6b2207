import { z } from "zod";

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const keyId = base64url.max(1400);
const bytes = base64url.max(40_000);
const transport = z.string().max(40);
const descriptor = z.object({
  id: z.string(),
  type: z.literal("public-key"),
  transports: z.array(z.string()).optional(),
});
/** What extensions answer is not read: it may be anything that JSON holds. */
const extensionResults = z.record(z.string().max(100), z.json());

/**
 * What does a browser need to sign with a passkey?
 * **Source** Web Authentication Level 3, PublicKeyCredentialRequestOptionsJSON, https://www.w3.org/TR/webauthn-3/
 */
export const passkeyRequestSchema = z.object({
  challengeId: z.uuid(),
  options: z.object({
    challenge: z.string(),
    timeout: z.int(),
    rpId: z.string(),
    userVerification: z.literal("required"),
    allowCredentials: z.array(descriptor),
  }),
});
export type PasskeyRequest = z.infer<typeof passkeyRequestSchema>;

/** What did the browser sign? **Source** as `passkeyRequestSchema`, AuthenticationResponseJSON. */
export const passkeyAssertionSchema = z.strictObject({
  challengeId: z.string(),
  response: z.strictObject({
    id: keyId,
    rawId: keyId,
    type: z.literal("public-key"),
    authenticatorAttachment: z.string().max(40).nullable().optional(),
    clientExtensionResults: extensionResults.optional(),
    response: z.strictObject({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: base64url.max(200).nullable().optional(),
    }),
  }),
});
export type PasskeyAssertion = z.infer<typeof passkeyAssertionSchema>;

/** What does a browser need to make a passkey? **Source** as above, PublicKeyCredentialCreationOptionsJSON. */
export const passkeyCreationSchema = z.object({
  challengeId: z.uuid(),
  options: z.object({
    challenge: z.string(),
    timeout: z.int(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
    excludeCredentials: z.array(descriptor),
    attestation: z.literal("none"),
    authenticatorSelection: z.object({
      residentKey: z.literal("required"),
      requireResidentKey: z.literal(true),
      userVerification: z.literal("required"),
    }),
  }),
});
export type PasskeyCreation = z.infer<typeof passkeyCreationSchema>;

/** Which passkey did the browser make? **Source** as above, RegistrationResponseJSON. */
export const newPasskeySchema = z.strictObject({
  id: keyId,
  rawId: keyId,
  type: z.literal("public-key"),
  authenticatorAttachment: z.string().max(40).nullable().optional(),
  clientExtensionResults: extensionResults.optional(),
  response: z.strictObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    authenticatorData: bytes.optional(),
    transports: z.array(transport).max(10).optional(),
    publicKey: bytes.nullable().optional(),
    publicKeyAlgorithm: z.int().optional(),
  }),
});
export type NewPasskey = z.infer<typeof newPasskeySchema>;
