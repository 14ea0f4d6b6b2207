import { canonicalJson, sha256OfText, type SigningKey } from "@interphase/audit";
import type { BallotRule, BallotSecrecy, Position } from "./ballot.contract.js";
import { nameIn, organisationKeyOf, unitKeyOf, type CertificateNaming } from "./certificate-naming.js";
import type {
  BallotCertificate,
  BallotClosing,
  BallotOpening,
  CertifiedVote,
  SignedCertificate,
} from "./certificate.contract.js";
import type { BallotCount } from "./count.js";
import { byText, type Electorate } from "./electorate.js";
import { instantOf, isBefore, millisecondOf } from "./instant.js";
import type { Departure } from "./standing.js";
import type { BallotCast } from "./votes.js";

const signatureDomain = "interphase ballot certificate v1\n";
const openingDomain = "interphase ballot opening v1\n";
const textsDomain = "interphase ballot texts v1\n";

/** What is fixed at opening? `question` is hashed; documents are given by their hashes, in their order. */
export interface OpeningInput {
  readonly ballotId: string;
  readonly groupId: string | null;
  readonly question: string;
  readonly documentSha256s: readonly string[];
  readonly rule: BallotRule;
  readonly secrecy: BallotSecrecy;
  readonly opensAt: string;
  readonly openedAt: string;
  readonly closesAt: string;
  readonly electorate: Electorate;
}

/** What is written down at opening? Its hash goes into the alliance's record then. */
export function composeOpening(input: OpeningInput, naming: CertificateNaming): BallotOpening {
  const isNamed = naming.form === "named";
  const { electorate, rule } = input;
  const members = (list: Electorate["units"][number]["members"]) =>
    list.map(({ organisationId, tier, weight }) => ({
      organisation: organisationKeyOf(naming, organisationId),
      name: nameIn(naming, organisationId),
      tier: isNamed ? tier : null,
      weight,
    }));
  return {
    ballotId: input.ballotId,
    heldBy: input.groupId === null ? "alliance" : "group",
    groupId: isNamed ? input.groupId : null,
    questionSha256: sha256OfText(input.question),
    documentSha256s: [...input.documentSha256s],
    rule,
    secrecy: input.secrecy,
    opensAt: inMilliseconds(input.opensAt),
    openedAt: inMilliseconds(input.openedAt),
    closesAt: inMilliseconds(input.closesAt),
    units: naming.form,
    tierWeights: isNamed && rule.weights === "tier" ? { ...electorate.tierWeights } : null,
    electorate: electorate.units
      .map((unit) => ({
        unit: unitKeyOf(naming, unit.id),
        name: nameIn(naming, unit.id),
        weight: unit.weight,
        members: members(unit.members).sort((a, b) => byText(a.organisation, b.organisation)),
      }))
      .sort((a, b) => byText(a.unit, b.unit)),
  };
}

/** Which hash does an opening have? SHA-256 of a line that names its purpose and its canonical JSON. */
export function openingSha256Of(opening: BallotOpening): string {
  return sha256OfText(openingDomain + canonicalJson(opening));
}

/** What was said with a vote or an extension? A text that was not said is null. */
export interface BallotTexts {
  readonly comment: string | null;
  readonly clause: string | null;
  readonly proposedChange: string | null;
  readonly reason: string | null;
}

/**
 * Which hash stands for texts in a certificate? Whoever has the texts and the salt can prove them; nobody else can guess.
 * **Fails** by throwing for a salt that is not 16 bytes or more in hex.
 */
export function saltedTextsSha256(texts: BallotTexts, salt: string): string {
  if (!/^([0-9a-f]{2}){16,64}$/.test(salt)) throw new RangeError("a salt is 16 bytes or more in hex");
  const { comment, clause, proposedChange, reason } = texts;
  return sha256OfText(textsDomain + canonicalJson({ clause, comment, proposedChange, reason, salt }));
}

/** A cast as a certificate says it: with the salted hash of its texts, null where there are none. */
export interface CertifiedCast extends BallotCast {
  readonly textsSha256: string | null;
}

/**
 * What is there at closing? `secret` is null but in a secret ballot. Hashes of texts are made by `saltedTextsSha256`. `openingSha256` is what was
 * written down at opening; without it, it is worked out, which takes as long as all the rest.
 */
export interface ClosingInput {
  readonly openingSha256?: string | undefined;
  readonly extension: { readonly closesAt: string; readonly reasonSha256: string } | null;
  readonly closedAt: string;
  readonly departures: readonly Departure[];
  readonly secret: {
    readonly voted: ReadonlySet<string>;
    readonly receipts: readonly { readonly receipt: string; readonly position: Position }[];
  } | null;
}

/** What does the certificate of a counted ballot say? */
export function composeCertificate(
  opening: BallotOpening,
  closing: ClosingInput,
  count: BallotCount<CertifiedCast>,
  naming: CertificateNaming,
): BallotCertificate {
  const { extension } = closing;
  const units = [...count.standing.values()];
  const keysOf = (list: typeof units) => list.map(({ unit }) => unitKeyOf(naming, unit.id)).sort(byText);
  return {
    format: "interphase-ballot-certificate",
    version: 1,
    opening,
    openingSha256: closing.openingSha256 ?? openingSha256Of(opening),
    closing: {
      extension: extension && { ...extension, closesAt: inMilliseconds(extension.closesAt) },
      closedAt: inMilliseconds(closing.closedAt),
      departures: departuresOf(closing, count, opening, naming),
      struck: keysOf(units.filter(({ isStruck }) => isStruck)),
      kept: keysOf(units.filter(({ isKept }) => isKept)),
      votes: votesOf(count.votes.counting, naming),
      fallen: votesOf(count.votes.fallen, naming),
      voted: closing.secret && [...closing.secret.voted].map((id) => unitKeyOf(naming, id)).sort(byText),
      receipts: closing.secret && receiptsOf(closing.secret.receipts),
    },
    result: count.result,
  };
}

/** What is the file of a certificate? Signed, two spaces deep, names sorted: one text for one certificate. */
export function certificateFileOf(certificate: BallotCertificate, key: SigningKey): string {
  const canonical = canonicalJson(certificate);
  const signature = key.sign(certificateMessageOf(canonical));
  return signedFileOf(canonical, { keyId: key.keyId, publicKey: key.publicKey, signature });
}

/** How is a signed certificate written? `canonical` is its canonical JSON, made once: it is long. */
export function signedFileOf(
  canonical: string,
  { keyId, publicKey, signature }: Omit<SignedCertificate, "certificate">,
): string {
  const certificate = JSON.parse(canonical) as unknown;
  return `${JSON.stringify({ certificate, keyId, publicKey, signature }, null, 2)}\n`;
}

/** Which text is signed for a certificate? A line that names its purpose, then its canonical JSON. */
export function certificateMessageOf(canonical: string): string {
  return signatureDomain + canonical;
}

/** Before closing, and of an organisation in the electorate: nothing else changes a ballot. The first of each. */
function departuresOf(
  { departures, extension }: ClosingInput,
  { standing }: BallotCount<CertifiedCast>,
  opening: BallotOpening,
  naming: CertificateNaming,
): BallotClosing["departures"] {
  const known = new Set(
    [...standing.values()].flatMap(({ unit }) => unit.members.map((one) => one.organisationId)),
  );
  const first = new Map<string, Departure>();
  for (const departure of departures) {
    const before = first.get(departure.organisationId);
    const counts =
      known.has(departure.organisationId) && isBefore(departure.at, extension?.closesAt ?? opening.closesAt);
    if (counts && (before === undefined || isBefore(departure.at, before.at)))
      first.set(departure.organisationId, departure);
  }
  return [...first.values()]
    .map(({ organisationId, state, at }) => ({
      organisation: organisationKeyOf(naming, organisationId),
      state,
      at: naming.form === "named" ? inMilliseconds(at) : null,
    }))
    .sort((a, b) => byText(a.organisation, b.organisation));
}

function votesOf(votes: ReadonlyMap<string, CertifiedCast>, naming: CertificateNaming): CertifiedVote[] {
  return [...votes.values()]
    .map(({ unitId, organisationId, position, textsSha256 }) => ({
      unit: unitKeyOf(naming, unitId),
      organisation: organisationKeyOf(naming, organisationId),
      position,
      textsSha256,
    }))
    .sort((a, b) => byText(a.unit, b.unit));
}

function receiptsOf(
  receipts: NonNullable<ClosingInput["secret"]>["receipts"],
): NonNullable<BallotClosing["receipts"]> {
  return receipts
    .map(({ receipt, position }) => {
      if (position !== "approve" && position !== "reject" && position !== "abstain")
        throw new RangeError("a secret vote is approve, reject or abstain");
      return { receipt, position };
    })
    .sort((a, b) => byText(a.receipt, b.receipt));
}

const inMilliseconds = (instant: string) => instantOf(millisecondOf(instant));
