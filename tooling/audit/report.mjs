/** @type {Record<import("@interphase/audit").BreakKind, string>} */
const meanings = {
  header: "the first line is not the first line of an export",
  malformed: "the line is not an event as the format writes it",
  gap: "the event is missing",
  reordered: "the event stands further on, not in its place",
  repeated: "an event that was there before stands in its place",
  "wrong-previous": "it stands on another hash than the event before it has",
  "payload-altered": "its payload is not what was hashed",
  "hash-altered": "its number, its summary or one of its hashes is not what was hashed",
  truncated: "the record ends before it",
  "head-altered": "the signature of the head does not hold",
  "head-differs": "a signed head says another hash",
  "unknown-key": "a head is signed by a key that was not given with --key",
  "after-the-end": "something follows the last line",
};

/**
 * What is told to whoever asked?
 *
 * @param {import("@interphase/audit").Verification} found
 * @param {{ keptHeads: number, isKeyGiven: boolean }} means
 */
export function describeVerification(found, { keptHeads, isKeyGiven }) {
  if (!found.ok) {
    const { kind, seq, line } = found.break;
    return [
      `BROKEN at event ${String(seq)} (line ${String(line)}): ${kind}, ${meanings[kind]}.`,
      `${String(found.count)} events before it are as they were${found.scope === null ? "" : ` in ${found.scope}`}.`,
    ].join("\n");
  }
  const { scope, form, count, head, signedHead } = found;
  const lines = [`OK ${String(count)} events of ${scope}, ${form}.`, `head ${String(head.seq)} ${head.hash}`];
  if (signedHead !== null)
    lines.push(`signed ${signedHead.signedAt} by key ${signedHead.keyId} (${signedHead.publicKey})`);
  if (keptHeads > 0) lines.push(`It goes through the ${String(keptHeads)} kept heads.`);
  if (!isKeyGiven || keptHeads === 0)
    lines.push(
      `This proves that nothing in it was changed one by one. That it was not written anew as a whole is proved ${isKeyGiven ? "by a head kept since (--head)" : "by a key known from elsewhere (--key) and a head kept since (--head)"}.`,
    );
  return lines.join("\n");
}
