/** @typedef {import("@interphase/consortium").CertificateVerification} CertificateVerification */
/** @typedef {import("@interphase/consortium").CertificateProblem} CertificateProblem */

/** @type {Record<import("@interphase/consortium").CertificateProblemCode, string>} */
const meanings = {
  malformed: "it is not what the format says",
  "not-as-written": "the file is not in the one form that certificates are written in",
  "wrong-value": "another value was expected",
  "wrong-time": "the time is not where it must be",
  "out-of-order": "it does not stand after the one before it",
  unknown: "the electorate has no such unit or organisation",
  "not-allowed": "it does not go with the rule, the secrecy or the naming",
  "does-not-count": "seen who has left, the vote belongs in the other list or in none",
  "signature-broken": "this key did not sign this content",
  "unnamed-key": "signed by a key you did not name",
};

/**
 * What is told to whoever asked?
 *
 * @param {CertificateVerification} found
 * @param {number} named  how many keys were named
 */
export function describeCertificate(found, named) {
  if (found.ok) return describeSound(found);
  const wrong = found.problems.filter(({ code }) => code !== "unnamed-key");
  const unnamed = found.problems.find(({ code }) => code === "unnamed-key");
  const lines = wrong.map(describeProblem);
  if (unnamed !== undefined)
    lines.push(
      ...(wrong.length === 0 ? ["Everything in it adds up, but that proves nothing yet:"] : []),
      `SIGNED BY A KEY YOU DID NOT NAME: ${unnamed.found ?? ""}`,
      named === 0
        ? "Name the key of the alliance with --key, as you know it from elsewhere."
        : "None of the keys named with --key signed it.",
    );
  return lines.join("\n");
}

/** @param {CertificateVerification & { ok: true }} found */
function describeSound({ signed, sha256 }) {
  const { certificate, keyId } = signed;
  const { opening, closing, result } = certificate;
  const units = `${String(opening.electorate.length)} units`;
  return [
    `OK ${result.outcome}: ${String(result.inFavour)} in favour, ${String(result.against)} against, ${String(result.abstain)} abstained, ${String(result.recused)} recused.`,
    `ballot ${opening.ballotId}, ${opening.secrecy}, ${units}, closed ${closing.closedAt}`,
    ...(opening.documentSha256s.length > 0 ? [`documents   ${opening.documentSha256s.join(", ")}`] : []),
    ...(closing.struck.length > 0 ? [`struck before closing: ${closing.struck.join(", ")}`] : []),
    ...(result.wasChangedByStrike ? ["The outcome would be another had nobody left before closing."] : []),
    ...(result.restsOnLessThanHalf ? ["It rests on less than half of the weight at opening."] : []),
    `signed by key ${keyId}, which you named`,
    `opening     ${certificate.openingSha256}`,
    `certificate ${sha256}`,
    "Both hashes must be the ones in the alliance's record.",
  ].join("\n");
}

/**
 * Is a file one of the documents that the certificate names? Only worth something when the certificate itself adds up.
 *
 * @param {{ name: string, sha256: string }} document
 * @param {readonly string[]} named
 */
export function describeDocument({ name, sha256 }, named) {
  const place = named.indexOf(sha256);
  return place >= 0
    ? `document ${String(place + 1)} of ${String(named.length)}: ${name}`
    : `NOT ONE OF ITS ${String(named.length)} DOCUMENTS: ${name}, SHA-256 ${sha256}.`;
}

/** @param {CertificateProblem} problem */
function describeProblem({ code, pointer, line, expected, found }) {
  const place = `${line === null ? "" : `line ${String(line)}, `}${pointer === "" ? "the whole file" : pointer}`;
  const values = [
    ...(expected === null ? [] : [`expected ${expected}`]),
    ...(found === null ? [] : [`found ${found}`]),
  ];
  return `WRONG at ${place}: ${code}, ${[meanings[code], ...values].join("; ")}.`;
}
