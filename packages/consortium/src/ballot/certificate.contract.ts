import { z } from "zod";
import {
  mostTierWeight,
  ballotResultSchema,
  ballotRuleSchema,
  ballotSecrecySchema,
  positionSchema,
} from "./ballot.contract.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hex digits");
const instant = z.iso.datetime({ precision: 3 });
/** An organisation's id, or the random number that stands for it. */
const key = z.string().regex(/^[0-9a-z-]{1,64}$/, "an id or a random number");
/** Halves of surrogate pairs have no canonical text, so nobody can have signed them. */
const said = z
  .string()
  .max(500)
  .refine((text) => !/\p{Surrogate}/u.test(text), "well-formed Unicode");
const name = said.nullable();
const weight = z.int().min(1).max(mostTierWeight);

const unitSchema = z.strictObject({
  unit: key,
  name,
  weight,
  members: z.array(z.strictObject({ organisation: key, name, tier: said.nullable(), weight })).min(1),
});
export type CertifiedUnit = z.infer<typeof unitSchema>;

/**
 * What was fixed when a ballot opened?
 * **Shape** `heldBy` a group that is not public has `groupId` null and numbered units: `names` and tiers are null, and keys are
 * random numbers. Units and members are in the order of their keys. `closesAt` is the planned closing.
 */
export const ballotOpeningSchema = z.strictObject({
  ballotId: z.uuid(),
  heldBy: z.enum(["alliance", "group"]),
  groupId: z.uuid().nullable(),
  questionSha256: hash,
  documentSha256s: z.array(hash),
  rule: ballotRuleSchema,
  secrecy: ballotSecrecySchema,
  opensAt: instant,
  openedAt: instant,
  closesAt: instant,
  units: z.enum(["named", "numbered"]),
  tierWeights: z.record(said, weight).nullable(),
  electorate: z.array(unitSchema).min(1),
});
export type BallotOpening = z.infer<typeof ballotOpeningSchema>;

const voteSchema = z.strictObject({
  unit: key,
  organisation: key,
  position: positionSchema,
  textsSha256: hash.nullable(),
});
export type CertifiedVote = z.infer<typeof voteSchema>;

/**
 * What happened between opening and closing?
 * **Shape** `departures`: who was suspended, expelled or withdrew; `at` is null where units are numbered. `struck` units have lost
 * all members; `kept` ones too, but their secret vote is in. `votes` count; `fallen` would have, had its organisation not left.
 * In a secret ballot both hold recusals alone, `voted` names the units that voted, and `receipts` hold the votes. Lists are sorted
 * by unit, organisation or receipt.
 */
export const ballotClosingSchema = z.strictObject({
  extension: z.strictObject({ closesAt: instant, reasonSha256: hash }).nullable(),
  closedAt: instant,
  departures: z.array(
    z.strictObject({
      organisation: key,
      state: z.enum(["suspended", "expelled", "withdrawn"]),
      at: instant.nullable(),
    }),
  ),
  struck: z.array(key),
  kept: z.array(key),
  votes: z.array(voteSchema),
  fallen: z.array(voteSchema),
  voted: z.array(key).nullable(),
  receipts: z
    .array(z.strictObject({ receipt: said, position: z.enum(["approve", "reject", "abstain"]) }))
    .nullable(),
});
export type BallotClosing = z.infer<typeof ballotClosingSchema>;

/** What does a certificate say? `openingSha256` was in the alliance's record from the opening on. */
export const ballotCertificateSchema = z.strictObject({
  format: z.literal("interphase-ballot-certificate"),
  version: z.literal(1),
  opening: ballotOpeningSchema,
  openingSha256: hash,
  closing: ballotClosingSchema,
  result: ballotResultSchema.strict(),
});
export type BallotCertificate = z.infer<typeof ballotCertificateSchema>;

/** What is the file of a certificate? The signature is Ed25519 over everything in `certificate` (docs/ballots.md). */
export const signedCertificateSchema = z.strictObject({
  certificate: ballotCertificateSchema,
  keyId: z.string().regex(/^[0-9a-f]{16}$/, "16 lower-case hex digits"),
  publicKey: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/, "128 lower-case hex digits"),
});
export type SignedCertificate = z.infer<typeof signedCertificateSchema>;
