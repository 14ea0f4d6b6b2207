import fc from "fast-check";
import {
  composeEvent,
  createVerifier,
  eventHashOf,
  eventLineOf,
  genesisHashOf,
  headSignerOf,
  sha256OfText,
  verifyBytes,
  type Verification,
} from "@interphase/audit";
import {
  bytesOfLines,
  chainOf,
  eventInputOf,
  exportLinesOf,
  headOf,
  someScope,
  someSigner,
} from "@interphase/audit/testing";
import { EventReader } from "./event-reader.js";

const count = 12;
const inputs = Array.from({ length: count }, (_, index) =>
  eventInputOf(index + 1, { facts: { name: index % 3 === 0 ? "锂 é 😀" : "lithium", index } }),
);
const events = chainOf(inputs);
const forms = ["full", "redacted"] as const;
const linesOf = { full: exportLinesOf(events, "full"), redacted: exportLinesOf(events, "redacted") };

/** The number of the event whose line (or whose head's line) holds this byte; a line's end belongs to the line. */
const seqAt = (bytes: Buffer, at: number) => bytes.subarray(0, at).filter((byte) => byte === 10).length;
const breakOf = (verification: Verification) => (verification.ok ? undefined : verification.break);
const verifyLines = (lines: readonly string[]) => breakOf(verifyBytes(bytesOfLines(lines)));

test.each(forms)(
  "a %s export verifies, and tells its scope, its number of events and where it ends",
  (form) => {
    const verification = verifyBytes(bytesOfLines(linesOf[form]), { trustedKeys: [someSigner.publicKey] });
    expect(verification).toEqual({
      ok: true,
      scope: someScope,
      form,
      count,
      head: { seq: count, hash: events.at(-1)!.hash },
      signedHead: headOf(events),
    });
  },
);

test("an empty chain verifies from its scope alone", () => {
  const verification = verifyBytes(bytesOfLines(exportLinesOf([])));
  expect(verification).toMatchObject({
    ok: true,
    count: 0,
    head: { seq: 0, hash: genesisHashOf(someScope) },
  });
});

test.each(forms)(
  "every flip of one bit of a %s export is found, at the event whose line it is in",
  (form) => {
    const bytes = bytesOfLines(linesOf[form]);
    for (let at = 0; at < bytes.length; at += 1) {
      const bit = 1 << ((at * 7 + 3) % 8);
      bytes[at]! ^= bit;
      const found = breakOf(verifyBytes(bytes));
      bytes[at]! ^= bit;
      // The scope of the first line is proved by the first event; the head's own number may be what was altered.
      const line = seqAt(bytes, at);
      const allowed = line === 0 ? [0, 1] : line === count + 1 ? "any" : [line];
      if (found === undefined || (allowed !== "any" && !allowed.includes(found.seq)))
        throw new Error(`bit ${bit} of byte ${at}, line ${line}: ${JSON.stringify(found)}`);
    }
  },
);

test("random flips of any bit are found in both forms", () => {
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.nat(), fc.nat(7), (form, place, bit) => {
      const bytes = bytesOfLines(linesOf[form]);
      bytes[place % bytes.length]! ^= 1 << bit;
      expect(verifyBytes(bytes).ok).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

const anyLine = fc.integer({ min: 1, max: count });
const anyForm = fc.constantFrom(...forms);

test("an event that is missing is named", () => {
  fc.assert(
    fc.property(anyForm, anyLine, (form, at) => {
      const found = verifyLines(linesOf[form].toSpliced(at, 1));
      expect(found).toMatchObject({ seq: at, kind: at === count ? "truncated" : "gap" });
    }),
  );
});

test("two events that changed places are named by the one that should have come first", () => {
  fc.assert(
    fc.property(anyForm, anyLine, anyLine, (form, one, other) => {
      fc.pre(one !== other);
      const lines = [...linesOf[form]];
      [lines[one], lines[other]] = [lines[other]!, lines[one]!];
      expect(verifyLines(lines)).toEqual({
        kind: "reordered",
        seq: Math.min(one, other),
        line: Math.min(one, other) + 1,
      });
    }),
  );
});

test("an event that stands twice, or that was never there, is named", () => {
  const forged = exportLinesOf(chainOf(inputs.map((input) => ({ ...input, action: "forged.event" }))));
  fc.assert(
    fc.property(anyForm, anyLine, anyLine, (form, source, at) => {
      const again = verifyLines(linesOf[form].toSpliced(at, 0, linesOf[form][source]!));
      expect(again?.seq).toBe(source === at ? at + 1 : at);
      const strange = verifyLines(linesOf.full.toSpliced(at, 1, forged[at]!));
      expect(strange?.seq).toBe(at === 1 ? 2 : at);
    }),
  );
});

test("a rewritten tail is found by a head that was kept, even if everything in it is consistent", () => {
  const rewritten = chainOf(
    inputs.map((input, index) => (index === 5 ? { ...input, action: "other.act" } : input)),
  );
  const bytes = bytesOfLines(exportLinesOf(rewritten));
  expect(verifyBytes(bytes).ok).toBe(true);
  expect(breakOf(verifyBytes(bytes, { knownHeads: [headOf(events.slice(0, 5))] }))).toBeUndefined();
  expect(breakOf(verifyBytes(bytes, { knownHeads: [headOf(events.slice(0, 6))] }))).toMatchObject({
    kind: "head-differs",
    seq: 6,
  });
});

test.each([
  ["payload-altered", (line: string) => line.replace('"year":2026', '"year":2025')],
  ["payload-altered", (line: string) => line.replace("lithium", "cobalt!")],
  ["hash-altered", (line: string) => line.replace('"outcome":"success"', '"outcome":"denied"')],
  [
    "hash-altered",
    (line: string) => line.replace(/"payloadSha256":"../, '"payloadSha256":"zz'.replace("zz", "00")),
  ],
  [
    "wrong-previous",
    (line: string) => line.replace(/"previousHash":"[^"]*"/, `"previousHash":"${"0".repeat(64)}"`),
  ],
  ["malformed", (line: string) => line.replace('{"seq":', '{ "seq":')],
  ["malformed", (line: string) => line.replace(/,"payload":.*/, "}")],
] as const)("says %s of a line that is", (kind, alter) => {
  const plain = exportLinesOf(
    chainOf(inputs.map((_, index) => eventInputOf(index + 1, { facts: { m: "lithium", year: 2026 } }))),
  );
  const lines = plain.with(4, alter(plain[4]!));
  expect(lines[4]).not.toBe(plain[4]);
  expect(verifyLines(lines)).toEqual({ kind, seq: 4, line: 5 });
});

test.each([
  ["a chain without its last line", linesOf.full.slice(0, -1), "truncated", count + 1],
  ["a chain cut before its head", linesOf.full.toSpliced(9, 4), "truncated", 9],
  ["nothing", [], "header", 0],
  ["a first line of another format", ["{}"], "header", 0],
  ["a line after the head", [...linesOf.full, linesOf.full[1]!], "after-the-end", count],
  [
    "the head of another chain",
    [...linesOf.full.slice(0, -1), exportLinesOf(events.slice(0, 3)).at(-1)!],
    "head-differs",
    3,
  ],
] as const)("%s is refused", (_, lines, kind, seq) => {
  expect(verifyLines(lines)).toMatchObject({ kind, seq });
});

test("a last line that was cut within is refused", () => {
  const bytes = bytesOfLines(linesOf.full);
  for (const length of [bytes.length - 1, bytes.length - 40, 500, 10])
    expect(verifyBytes(bytes.subarray(0, length)).ok).toBe(false);
});

test("a head signed by a stranger is refused where the key is known", () => {
  const stranger = headSignerOf(new Uint8Array(32).fill(8));
  const bytes = bytesOfLines(linesOf.full);
  expect(breakOf(verifyBytes(bytes, { trustedKeys: [stranger.publicKey] }))).toMatchObject({
    kind: "unknown-key",
  });
  const head = { ...headOf(events), keyId: stranger.keyId, publicKey: stranger.publicKey };
  expect(breakOf(verifyBytes(bytes, { knownHeads: [head] }))).toMatchObject({ kind: "head-altered" });
  expect(breakOf(verifyBytes(bytes, { knownHeads: [{ ...headOf(events), seq: 99 }] }))?.seq).toBe(99);
});

test("pieces of any size give the same answer as the whole", () => {
  const bytes = bytesOfLines(linesOf.full.toSpliced(7, 1));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (size) => {
      const verifier = createVerifier();
      for (let at = 0; at < bytes.length; at += size) verifier.push(bytes.subarray(at, at + size));
      expect(verifier.end()).toEqual(verifyBytes(bytes));
    }),
    { numRuns: 40 },
  );
});

test("numbers beyond 32 bits are hashed whole", () => {
  const seq = 2 ** 40 + 5;
  const { summary, payload } = composeEvent(eventInputOf(1));
  const unhashed = {
    seq,
    previousHash: genesisHashOf(someScope),
    payloadSha256: sha256OfText(payload),
    summary,
  };
  const line = Buffer.from(eventLineOf({ ...unhashed, payload, hash: eventHashOf(unhashed) }));
  const take = (number: number) =>
    new EventReader(unhashed.previousHash, true).take(line, 0, line.length, number);
  expect([take(seq), take(seq + 2 ** 32), take(5)]).toEqual([true, false, false]);
});
