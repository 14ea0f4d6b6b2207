import { signingKeyOf } from "@interphase/audit";
import type { BallotRule, Position } from "../ballot/ballot.contract.js";
import { numberElectorate, numberingBytesOf, type CertificateNaming } from "../ballot/certificate-naming.js";
import {
  certificateFileOf,
  composeCertificate,
  composeOpening,
  saltedTextsSha256,
  type CertifiedCast,
} from "../ballot/certificate.js";
import type { BallotCertificate } from "../ballot/certificate.contract.js";
import { countBallot, countSecretBallot, type BallotCount } from "../ballot/count.js";
import type { Electorate } from "../ballot/electorate.js";
import { formatReceipt } from "../ballot/receipt.js";
import type { Departure } from "../ballot/standing.js";
import type { BallotTimes } from "../ballot/timeline.js";

/** A key whose secret everybody knows. */
export const someBallotKey = signingKeyOf(new Uint8Array(32).fill(9));

/** Two thirds in favour with half of the electorate, a quarter against at most, by equal units, and a discuss blocks. */
export const someRule: BallotRule = {
  quorum: { numerator: 1, denominator: 2 },
  inFavour: { numerator: 2, denominator: 3 },
  againstMax: { numerator: 1, denominator: 4 },
  weights: "equal",
  discussBlocks: true,
};

/** A ballot that is open on the second of March 2026, from eight to eight. */
export const someTimes: BallotTimes = {
  scheduledAt: "2026-03-01T08:00:00.000Z",
  opensAt: "2026-03-02T08:00:00.000Z",
  openedAt: "2026-03-02T08:00:01.000Z",
  closesAt: "2026-03-02T20:00:00.000Z",
  extendedTo: null,
  closedAt: null,
  annulledAt: null,
};

/** An electorate of units `u01`, `u02` and so on: each a list of its members' weights, called `u01-a`, `u01-b`. */
export function electorateOf(...units: readonly (readonly number[])[]): Electorate {
  return {
    weights: units.flat().every((weight) => weight === 1) ? "equal" : "tier",
    tierWeights: Object.fromEntries(units.flat().map((weight) => [`tier ${String(weight)}`, weight])),
    units: units.map((weights, index) => {
      const id = `u${String(index + 1).padStart(2, "0")}`;
      const members = weights.map((weight, place) => ({
        organisationId: `${id}-${"abcdefghij".charAt(place)}`,
        tier: `tier ${String(weight)}`,
        weight,
      }));
      return { id, weight: weights.reduce((most, one) => (one > most ? one : most), 0), members };
    }),
  };
}

/** A cast by the first member of a unit, in the middle of the day; texts where the position asks for them. */
export function castOf(
  unitId: string,
  position: Position,
  given: Partial<CertifiedCast> = {},
): CertifiedCast {
  const texts = { comment: "Clause 4 is too narrow.", clause: null, proposedChange: null, reason: null };
  const hasTexts = position === "approve-with-comments" || position === "discuss" || position === "recuse";
  return {
    unitId,
    organisationId: `${unitId}-a`,
    position,
    sequence: 1,
    at: "2026-03-02T12:00:00.000Z",
    textsSha256: hasTexts ? saltedTextsSha256(texts, "0f".repeat(16)) : null,
    ...given,
  };
}

/** Receipt number n: its bytes are known to everybody. */
export function receiptOf(number: number): string {
  const random = new Uint8Array(16).fill(number % 256);
  random[0] = number >> 8;
  return formatReceipt(random);
}

/** What a sample certificate is made from; what is not given is a passed ballot of seven equal units. */
export interface SampleBallot {
  readonly rule?: BallotRule;
  readonly electorate?: Electorate;
  readonly casts?: readonly CertifiedCast[];
  readonly departures?: readonly Departure[];
  readonly secret?: { readonly voted: readonly string[]; readonly positions: readonly Position[] };
  readonly secrecy?: "open" | "sealed" | "secret";
  readonly isNumbered?: boolean;
  readonly documentSha256s?: readonly string[];
  readonly extendedTo?: string;
}

/** The certificate of a ballot, not signed yet. */
export function sampleCertificate(sample: SampleBallot = {}): BallotCertificate {
  const { rule = someRule, electorate = electorateOf([1], [1], [1], [1], [1], [1], [1]) } = sample;
  const { secret, departures = [], casts = secret ? [] : someCasts() } = sample;
  const closesAt = sample.extendedTo ?? someTimes.closesAt;
  const naming = namingOf(electorate, sample.isNumbered ?? false);
  const opening = composeOpening(
    {
      ballotId: "0198a2b4-0000-7000-8000-0000000000b1",
      groupId: "0198a2b4-0000-7000-8000-0000000000c1",
      question: "Shall protocol CAM-01 be released as version 2?",
      documentSha256s: sample.documentSha256s ?? ["ab".repeat(32)],
      rule,
      secrecy: sample.secrecy ?? (secret ? "secret" : "open"),
      opensAt: someTimes.opensAt,
      openedAt: someTimes.openedAt ?? someTimes.opensAt,
      closesAt: someTimes.closesAt,
      electorate,
    },
    naming,
  );
  const ballot = { rule, electorate, departures, closesAt };
  const positions = secret?.positions ?? [];
  const voted = new Set(secret?.voted);
  const count: BallotCount<CertifiedCast> = secret
    ? countSecretBallot({ ...ballot, recusals: casts, voted, votes: positions })
    : countBallot({ ...ballot, casts });
  const closing = {
    extension: sample.extendedTo ? { closesAt, reasonSha256: "cd".repeat(32) } : null,
    closedAt: closesAt,
    departures,
    secret: secret
      ? {
          voted,
          receipts: positions.map((position, index) => ({
            receipt: receiptOf(positions.length - index),
            position,
          })),
        }
      : null,
  };
  return composeCertificate(opening, closing, count, naming);
}

/** The file of a certificate, signed by `someBallotKey`. */
export function sampleCertificateFile(sample: SampleBallot = {}): string {
  return certificateFileOf(sampleCertificate(sample), someBallotKey);
}

function someCasts(): readonly CertifiedCast[] {
  return [
    castOf("u01", "approve"),
    castOf("u02", "approve"),
    castOf("u03", "approve-with-comments"),
    castOf("u04", "reject"),
    castOf("u05", "abstain"),
    castOf("u06", "recuse"),
  ];
}

function namingOf(electorate: Electorate, isNumbered: boolean): CertificateNaming {
  if (isNumbered) {
    const random = Uint8Array.from(
      { length: numberingBytesOf(electorate) },
      (_, index) => (index * 151) % 251,
    );
    return numberElectorate(electorate, random);
  }
  const ids = electorate.units.flatMap(({ id, members }) => [
    id,
    ...members.map((one) => one.organisationId),
  ]);
  return { form: "named", names: new Map(ids.map((id) => [id, `Organisation ${id}`])) };
}
