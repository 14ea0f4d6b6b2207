import { canonicalJson, isSignedBy, sha256OfText, signingKeyOf } from "@interphase/audit";
import fc from "fast-check";
import {
  certificateFileOf,
  numberElectorate,
  saltedTextsSha256,
  signedCertificateSchema,
  verifyCertificate,
  type CertificateProblem,
  type Position,
} from "@interphase/consortium";
import {
  castOf,
  electorateOf,
  sampleCertificate,
  sampleCertificateFile,
  someBallotKey,
  someRule,
  type SampleBallot,
} from "@interphase/consortium/testing";

const keys = [someBallotKey.publicKey];
const noDiscuss = { ...someRule, discussBlocks: false };
const secret: SampleBallot = {
  rule: noDiscuss,
  casts: [castOf("u06", "recuse")],
  departures: [
    { organisationId: "u01-a", state: "withdrawn", at: "2026-03-02T15:00:00.000Z" },
    { organisationId: "u07-a", state: "expelled", at: "2026-03-02T16:00:00.000Z" },
  ],
  secret: { voted: ["u01", "u02", "u03", "u04"], positions: ["approve", "approve", "reject", "abstain"] },
};
const departed: SampleBallot = {
  rule: { ...noDiscuss, weights: "tier" },
  electorate: electorateOf([5, 2], [3], [3], [1]),
  secrecy: "sealed",
  casts: [
    castOf("u01", "approve", { organisationId: "u01-b", sequence: 1 }),
    castOf("u01", "reject", { sequence: 2 }),
    castOf("u02", "approve"),
    castOf("u03", "approve-with-comments"),
    castOf("u04", "reject"),
  ],
  departures: [
    { organisationId: "u01-a", state: "suspended", at: "2026-03-02T15:00:00.000Z" },
    { organisationId: "u04-a", state: "expelled", at: "2026-03-02T21:00:00.000Z" },
  ],
  extendedTo: "2026-03-03T04:00:00.000Z",
};
const samples: readonly (readonly [string, SampleBallot])[] = [
  ["an open ballot", {}],
  ["an open ballot of a group that is not public", { isNumbered: true }],
  ["a sealed ballot that was extended, by tiers, with strikes", departed],
  ["the same with numbered units", { ...departed, isNumbered: true }],
  ["a secret ballot with a kept and a struck unit", secret],
  ["the same with numbered units", { ...secret, isNumbered: true }],
];
const problemsOf = (file: string, trusted = keys): readonly CertificateProblem[] => {
  const found = verifyCertificate(file, trusted);
  return found.ok ? [] : found.problems;
};
test.each(samples)("the certificate of %s verifies, and says what was counted", (_, sample) => {
  const file = sampleCertificateFile(sample);
  expect(problemsOf(file)).toEqual([]);
  const found = verifyCertificate(file, keys);
  expect(found).toMatchObject({ ok: true, sha256: sha256OfText(file) });
  expect(signedCertificateSchema.parse(JSON.parse(file)).certificate.result).toEqual(
    sampleCertificate(sample).result,
  );
});

test("is signed under a purpose line of its own, which nothing else is signed under", () => {
  const certificate = sampleCertificate();
  const { publicKey, signature } = signedCertificateSchema.parse(JSON.parse(sampleCertificateFile()));
  const signs = (purpose: string) =>
    isSignedBy(publicKey, `${purpose}\n${canonicalJson(certificate)}`, signature);
  expect(signs("interphase ballot certificate v1")).toBe(true);
  expect(signs("interphase audit head v1")).toBe(false);
});

test("a key that was not named is not trusted, however genuine, and no named key trusts nobody", () => {
  const file = certificateFileOf(sampleCertificate(), signingKeyOf(new Uint8Array(32).fill(1)));
  for (const trusted of [keys, []])
    expect(problemsOf(file, trusted)).toMatchObject([{ code: "unnamed-key", pointer: "/publicKey" }]);
});

test.each(samples)("of %s: whatever single value is changed in the file, it does not verify", (_, sample) => {
  const file = sampleCertificateFile(sample);
  const lines = file.split("\n");
  let changes = 0;
  lines.forEach((line, index) => {
    const changed = line.replace(
      /("[^"]*": |^ +)("?)([^"{[\]},]+)("?)(,?)$/,
      (_all, name, open, value, end, comma) => {
        const other =
          value === "true"
            ? "false"
            : value === "false"
              ? "true"
              : value === "null"
                ? "1"
                : `${String(value).slice(0, -1)}${String(value).endsWith("1") ? "2" : "1"}`;
        return `${String(name)}${String(open)}${other}${String(end)}${String(comma)}`;
      },
    );
    if (changed === line) return;
    changes += 1;
    expect(problemsOf(lines.with(index, changed).join("\n"))).not.toEqual([]);
  });
  // All lines but those that open or close something.
  expect(changes).toBe(lines.filter((line) => /[^{}[\],\s]/.test(line) && !/[{[]\]?,?$/.test(line)).length);
});

test("the file has one form: other white space, another order or a name said twice is not it", () => {
  const file = sampleCertificateFile();
  const parsed = JSON.parse(file);
  for (const text of [
    `${file}\n`,
    JSON.stringify(parsed),
    JSON.stringify({ signature: parsed.signature, ...parsed }, null, 2) + "\n",
    file.replace('"keyId"', `"keyId": "0000000000000000",\n  "keyId"`),
  ])
    expect(problemsOf(text).map(({ code }) => code)).toContain("not-as-written");
  for (const text of ["", "no JSON", "[]", "null"])
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["malformed"]);
});

test("whatever stands in a file, the verifier answers, and never with yes", () => {
  const depth = 200_000;
  expect(problemsOf(`${"[".repeat(depth)}${"]".repeat(depth)}`)).toMatchObject([
    { code: "malformed", line: null },
  ]);
  const file = sampleCertificateFile(secret);
  const lines = file.split("\n");
  fc.assert(
    fc.property(fc.nat(lines.length - 2), fc.json({ maxDepth: 2 }), (place, json) => {
      const line = lines[place]!.replace(/[^ ":]+(,?)$/, `${json}$1`);
      const altered = lines.with(place, line).join("\n");
      fc.pre(altered !== file);
      expect(problemsOf(altered)).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
  const surrogate = String.raw`"name": "\ud800"`;
  for (const text of [
    file.replace('"name": "Organisation u01"', surrogate),
    file.replace(/"receipt": "[^"]*"/, '"receipt": "\\ud800"'),
  ])
    expect(problemsOf(text)).toMatchObject([{ code: "malformed", expected: "well-formed Unicode" }]);
});

test("says which line is wrong and what was expected there", () => {
  const file = sampleCertificateFile();
  const line = file.split("\n").findIndex((text) => text.includes('"inFavour": 3')) + 1;
  expect(problemsOf(file.replace('"inFavour": 3', '"inFavour": 4'))).toEqual([
    { code: "wrong-value", pointer: "/certificate/result/inFavour", line, expected: "3", found: "4" },
    {
      code: "signature-broken",
      pointer: "/signature",
      line: expect.any(Number),
      expected: null,
      found: null,
    },
  ]);
});

test("names nobody and holds no text of a vote, and for a group that is not public no organisation and no time", () => {
  const file = sampleCertificateFile({ isNumbered: true, ...departed });
  expect(file).not.toMatch(/too narrow|released|Organisation|u0\d|tier \d|15:00|0000000000c1/);
  expect(sampleCertificateFile()).not.toMatch(/too narrow|released/);
});

test("a secret ballot's certificate has its receipts sorted, and nothing that links one to a unit", () => {
  const one = sampleCertificate(secret).closing;
  expect(one.receipts?.map(({ receipt }) => receipt)).toEqual(
    one.receipts?.map(({ receipt }) => receipt).toSorted(),
  );
  const other = {
    ...secret,
    secret: { voted: ["u04", "u03", "u02", "u01"], positions: secret.secret?.positions ?? [] },
  };
  expect(sampleCertificate(other).closing).toEqual(one);
});

test("texts are proved by whoever has them and their salt, and by nobody else", () => {
  const texts = { comment: "No.", clause: null, proposedChange: null, reason: null };
  const [salt, another] = ["0f".repeat(16), "1f".repeat(16)];
  expect(saltedTextsSha256(texts, salt)).toBe(saltedTextsSha256({ ...texts }, salt));
  expect(saltedTextsSha256(texts, salt)).not.toBe(saltedTextsSha256(texts, another));
  expect(saltedTextsSha256(texts, salt)).not.toBe(
    saltedTextsSha256({ ...texts, comment: null, reason: "No." }, salt),
  );
  expect(() => saltedTextsSha256(texts, "0f0f")).toThrow(RangeError);
});

test("random numbers are never alike, and take all the bytes there are", () => {
  const electorate = electorateOf([1], [1]);
  expect(() => numberElectorate(electorate, new Uint8Array(32))).toThrow(RangeError);
  expect(() => numberElectorate(electorate, new Uint8Array(31))).toThrow(RangeError);
});

test("verifies for any votes, recusals and departures, open, sealed and secret, named and numbered", () => {
  const position = fc.constantFrom<Position>(
    "approve",
    "approve-with-comments",
    "discuss",
    "reject",
    "abstain",
    "recuse",
  );
  const unit = fc.record({
    members: fc.integer({ min: 1, max: 3 }),
    casts: fc.array(fc.tuple(fc.nat(2), position), { maxLength: 3 }),
    out: fc.array(fc.nat(2), { maxLength: 3 }),
    voted: fc.constantFrom<Position | null>(null, "approve", "reject", "abstain"),
  });
  const shape = fc.record({
    units: fc.array(unit, { minLength: 5, maxLength: 8 }),
    isNumbered: fc.boolean(),
    secrecy: fc.constantFrom("open" as const, "sealed" as const, "secret" as const),
  });
  fc.assert(
    fc.property(shape, ({ units, isNumbered, secrecy }) => {
      const idOf = (place: number) => `u0${String(place + 1)}`;
      const isSecret = secrecy === "secret";
      const casts = units.flatMap(({ casts: list, members, voted }, place) =>
        list
          .filter(([, taken]) => !isSecret || (taken === "recuse" && voted === null))
          .slice(isSecret ? -1 : 0)
          .map(([who, taken], sequence) =>
            castOf(idOf(place), taken, {
              sequence,
              organisationId: `${idOf(place)}-${"abc".charAt(who % members)}`,
            }),
          ),
      );
      const departures = units.flatMap(({ out, members }, place) =>
        out
          .filter((index) => index < members)
          .map((index) => ({
            organisationId: `${idOf(place)}-${"abc".charAt(index)}`,
            state: "withdrawn" as const,
            at: "2026-03-02T15:00:00.000Z",
          })),
      );
      const voters = units.flatMap(({ voted }, place) =>
        voted === null ? [] : [{ id: idOf(place), voted }],
      );
      const electorate = electorateOf(
        ...units.map(({ members }) => Array.from({ length: members }, () => 1)),
      );
      const file = sampleCertificateFile({
        rule: noDiscuss,
        electorate,
        casts,
        departures,
        secrecy,
        isNumbered,
        ...(isSecret
          ? { secret: { voted: voters.map(({ id }) => id), positions: voters.map(({ voted }) => voted) } }
          : {}),
      });
      expect(problemsOf(file)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
