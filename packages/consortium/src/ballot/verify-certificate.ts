import { canonicalJson, isSignedBy, keyIdOf, sha256OfText } from "@interphase/audit";
import type { BallotResult } from "./ballot.contract.js";
import { checkClosingPart, checkOpeningPart, unitIn } from "./certificate-checks.js";
import { lineOf, pointerOf, type CertificateProblem, type NoteProblem } from "./certificate-problem.js";
import { certificateMessageOf, openingSha256Of, signedFileOf, type CertifiedCast } from "./certificate.js";
import {
  signedCertificateSchema,
  type BallotCertificate,
  type CertifiedVote,
  type SignedCertificate,
} from "./certificate.contract.js";
import { countBallot, countSecretBallot, type BallotCount } from "./count.js";
import { byText } from "./electorate.js";

/**
 * What came of verifying a certificate?
 * **Shape** `sha256` is of the file; it and `openingSha256` are in the alliance's record. Problems stand in the order they were found.
 */
export type CertificateVerification =
  | { readonly ok: true; readonly signed: SignedCertificate; readonly sha256: string }
  | {
      readonly ok: false;
      readonly signed: SignedCertificate | null;
      readonly problems: readonly CertificateProblem[];
    };

/**
 * Does a certificate say what its votes say, and did one of these keys sign it?
 * Everything is counted anew from the file alone. `trustedKeys` are public keys in hex that the reader knows from elsewhere; a
 * certificate signed by any other key, however genuine, is `unnamed-key`.
 */
export function verifyCertificate(file: string, trustedKeys: readonly string[]): CertificateVerification {
  const raw = parseJson(file);
  const parsed = signedCertificateSchema.safeParse(raw);
  const isWritten = raw !== undefined && isInTwoSpaces(file, raw);
  const problems: CertificateProblem[] = [];
  const note: NoteProblem = (code, path, expected, found) => {
    const line = isWritten ? lineOf(raw, path) : null;
    problems.push({ code, pointer: pointerOf(path), line, expected: said(expected), found: said(found) });
  };
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) note("malformed", path.filter(isStep), message);
    return { ok: false, signed: null, problems };
  }
  const signed = parsed.data;
  const canonical = canonicalJson(signed.certificate);
  if (file !== signedFileOf(canonical, signed)) note("not-as-written", []);
  checkContent(signed.certificate, note);
  checkSignature(signed, canonical, trustedKeys, note);
  if (problems.length > 0) return { ok: false, signed, problems };
  return { ok: true, signed, sha256: sha256OfText(file) };
}

function checkContent(certificate: BallotCertificate, note: NoteProblem): void {
  const unsound: string[] = [];
  const noteUnsound: NoteProblem = (...problem) => {
    unsound.push(problem[0]);
    note(...problem);
  };
  checkOpeningPart(certificate.opening, noteUnsound);
  checkClosingPart(certificate, noteUnsound);
  const expected = openingSha256Of(certificate.opening);
  if (expected !== certificate.openingSha256)
    note("wrong-value", ["certificate", "openingSha256"], expected, certificate.openingSha256);
  if (unsound.length === 0) compareCount(certificate, recount(certificate), note);
}

function checkSignature(
  { keyId, publicKey, signature }: SignedCertificate,
  canonical: string,
  trustedKeys: readonly string[],
  note: NoteProblem,
): void {
  if (keyId !== keyIdOf(publicKey)) note("wrong-value", ["keyId"], keyIdOf(publicKey), keyId);
  if (!isSignedBy(publicKey, certificateMessageOf(canonical), signature))
    note("signature-broken", ["signature"]);
  if (!trustedKeys.includes(publicKey)) note("unnamed-key", ["publicKey"], undefined, publicKey);
}

/** The count of what the certificate lists, as if it were the store. */
function recount({ opening, closing }: BallotCertificate): BallotCount<CertifiedCast> {
  const { rule, openedAt } = opening;
  const castOf = (sequence: number) => (vote: CertifiedVote) => ({
    unitId: vote.unit,
    organisationId: vote.organisation,
    position: vote.position,
    textsSha256: vote.textsSha256,
    sequence,
    at: openedAt,
  });
  const casts = [...closing.votes.map(castOf(1)), ...closing.fallen.map(castOf(2))];
  const ballot = {
    rule,
    electorate: {
      weights: rule.weights,
      tierWeights: opening.tierWeights ?? {},
      units: opening.electorate.map(unitIn),
    },
    departures: closing.departures.map(({ organisation, state, at }) => ({
      organisationId: organisation,
      state,
      at: at ?? openedAt,
    })),
    closesAt: closing.extension?.closesAt ?? opening.closesAt,
  };
  if (closing.voted === null || closing.receipts === null) return countBallot({ ...ballot, casts });
  const votes = closing.receipts.map(({ position }) => position);
  return countSecretBallot({ ...ballot, recusals: casts, voted: new Set(closing.voted), votes });
}

function compareCount(
  { closing, result }: BallotCertificate,
  count: BallotCount<CertifiedCast>,
  note: NoteProblem,
): void {
  const at = ["certificate", "closing"];
  const units = [...count.standing.values()];
  const keysOf = (list: typeof units) => list.map(({ unit }) => unit.id).sort(byText);
  compareKeys(keysOf(units.filter(({ isStruck }) => isStruck)), closing.struck, [...at, "struck"], note);
  compareKeys(keysOf(units.filter(({ isKept }) => isKept)), closing.kept, [...at, "kept"], note);
  for (const [list, votes] of [
    ["votes", count.votes.counting] as const,
    ["fallen", count.votes.fallen] as const,
  ])
    closing[list].forEach(({ unit, organisation }, place) => {
      if (votes.get(unit)?.organisationId !== organisation || votes.get(unit)?.sequence !== sequenceOf[list])
        note("does-not-count", [...at, list, place], undefined, unit);
    });
  for (const name of Object.keys(count.result) as (keyof BallotResult)[])
    if (count.result[name] !== result[name])
      note("wrong-value", ["certificate", "result", name], count.result[name], result[name]);
}

const sequenceOf = { votes: 1, fallen: 2 } as const;

function compareKeys(
  expected: readonly string[],
  found: readonly string[],
  at: readonly string[],
  note: NoteProblem,
): void {
  if (expected.join() !== found.join()) note("wrong-value", at, expected, found);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return undefined;
  }
}

/** Lines are counted in files of that form alone. What is nested too deep to be written was never written by us. */
function isInTwoSpaces(file: string, raw: unknown): boolean {
  try {
    return file === `${JSON.stringify(raw, null, 2)}\n`;
  } catch {
    return false;
  }
}

function said(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const isStep = (part: PropertyKey): part is string | number => typeof part !== "symbol";
