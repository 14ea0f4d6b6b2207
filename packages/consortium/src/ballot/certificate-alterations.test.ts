import { certificateFileOf, verifyCertificate } from "@interphase/consortium";
import {
  castOf,
  electorateOf,
  sampleCertificate,
  someBallotKey,
  someRule,
  type SampleBallot,
} from "@interphase/consortium/testing";

const rule = { ...someRule, discussBlocks: false };
const at = "2026-03-02T15:00:00.000Z";
const departed: SampleBallot = {
  rule: { ...rule, weights: "tier" },
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
    { organisationId: "u01-a", state: "suspended", at },
    { organisationId: "u04-a", state: "expelled", at: "2026-03-02T21:00:00.000Z" },
  ],
  extendedTo: "2026-03-03T04:00:00.000Z",
};
const certificates: Record<string, ReturnType<typeof sampleCertificate>> = {
  // Seven equal units: three approve (the third with comments), one rejects, one abstains, one recused, one silent.
  open: sampleCertificate(),
  strikes: sampleCertificate(departed),
  numbered: sampleCertificate({ ...departed, isNumbered: true }),
  // Seven units: four voted, the first of them kept; one recused, one silent, one struck.
  secret: sampleCertificate({
    rule,
    casts: [castOf("u06", "recuse")],
    departures: [
      { organisationId: "u01-a", state: "withdrawn", at },
      { organisationId: "u07-a", state: "expelled", at },
    ],
    secret: { voted: ["u01", "u02", "u03", "u04"], positions: ["approve", "approve", "reject", "abstain"] },
  }),
};

/** A certificate; what is done to it; the problem that it must lead to, and where. Signed anew: the recount alone can tell. */
const alterations = `
open     closing/votes/0/position = "reject"                        wrong-value    result/inFavour
open     result/outcome = "failed"                                  wrong-value    result/outcome
open     result/voted = 6                                           wrong-value    result/voted
open     drop result/voted                                          malformed      result/voted
open     closing/person = "Ann"                                     malformed      closing
open     drop closing/votes/3                                       wrong-value    result/against
open     twice closing/votes/0                                      out-of-order   closing/votes/1
open     closing/votes/0/unit = "u00"                               unknown        closing/votes/0/unit
open     closing/votes/0/organisation = "u02-a"                     unknown        closing/votes/0/organisation
open     closing/votes/0/textsSha256 = "${"0".repeat(64)}"          not-allowed    closing/votes/0/textsSha256
open     closing/votes/2/textsSha256 = null                         not-allowed    closing/votes/2/textsSha256
open     opening/rule/quorum/denominator = 1                        wrong-value    openingSha256
open     opening/rule/inFavour/numerator = 0                        malformed      opening/rule/inFavour
open     opening/rule/quorum/numerator = 0.5                        malformed      opening/rule/quorum/numerator
open     opening/questionSha256 = "${"0".repeat(64)}"               wrong-value    openingSha256
open     drop opening/electorate/6                                  wrong-value    result/openingWeight
open     twice opening/electorate/6                                 out-of-order   opening/electorate/7
open     opening/electorate/1/members/0/organisation = "u01-a"      not-allowed    opening/electorate/1/members/0/organisation
open     opening/electorate/0/members/0/weight = 2                  wrong-value    opening/electorate/0/members/0/weight
open     opening/secrecy = "sealed"                                 not-allowed    opening/secrecy
open     opening/electorate/0/name = null                           not-allowed    opening/electorate/0/name
open     opening/groupId = null                                     not-allowed    opening/groupId
open     opening/heldBy = "alliance"                                not-allowed    opening/groupId
open     opening/tierWeights = {}                                   not-allowed    opening/tierWeights
open     opening/closesAt = "2026-03-02T07:00:00.000Z"              wrong-time     opening/closesAt
open     opening/openedAt = "2026-03-02T07:59:59.999Z"              wrong-time     opening/openedAt
open     opening/openedAt = "2026-03-02T20:00:00.000Z"              wrong-time     opening/openedAt
open     closing/closedAt = "2026-03-02T19:59:59.999Z"              wrong-time     closing/closedAt
open     closing/receipts = []                                      not-allowed    closing/receipts
open     closing/voted = []                                         not-allowed    closing/voted
strikes  opening/electorate/0/weight = 2                            wrong-value    opening/electorate/0/weight
strikes  twice opening/electorate/0/members/1                       out-of-order   opening/electorate/0/members/2
strikes  opening/tierWeights/tier 3 = 4                             wrong-value    opening/electorate/1/members/0/weight
strikes  opening/tierWeights = null                                 not-allowed    opening/tierWeights
strikes  closing/extension/closesAt = "2026-03-03T08:00:00.001Z"    wrong-time     closing/extension/closesAt
strikes  closing/extension/closesAt = "2026-03-02T20:00:00.000Z"    wrong-time     closing/extension/closesAt
strikes  closing/departures/0/at = "2026-03-03T04:00:00.000Z"       wrong-time     closing/departures/0/at
strikes  closing/departures/0/at = "2026-03-02T08:00:00.000Z"       wrong-time     closing/departures/0/at
strikes  closing/departures/0/at = null                             not-allowed    closing/departures/0/at
strikes  closing/departures/0/organisation = "a"                    unknown        closing/departures/0/organisation
strikes  twice closing/departures/1                                 out-of-order   closing/departures/2
strikes  drop closing/departures/1                                  wrong-value    closing/struck
strikes  drop closing/departures/0                                  does-not-count closing/votes/0
strikes  closing/struck = []                                        wrong-value    closing/struck
strikes  closing/votes/0/organisation = "u01-a"                     does-not-count closing/votes/0
strikes  closing/fallen/0/organisation = "u01-b"                    does-not-count closing/fallen/0
strikes  result/restsOnLessThanHalf = true                          wrong-value    result/restsOnLessThanHalf
strikes  drop closing/fallen/0                                      wrong-value    result/wasChangedByStrike
numbered opening/electorate/0/name = "ACME"                         not-allowed    opening/electorate/0/name
numbered opening/electorate/0/members/0/name = "ACME"               not-allowed    opening/electorate/0/members/0/name
numbered opening/electorate/0/members/0/tier = "full"               not-allowed    opening/electorate/0/members/0/tier
numbered closing/departures/0/at = "2026-03-02T15:00:00.000Z"       not-allowed    closing/departures/0/at
numbered opening/groupId = "0198a2b4-0000-7000-8000-0000000000c1"   not-allowed    opening/groupId
secret   drop opening/electorate/0                                  unknown        closing/departures/0/organisation
secret   opening/electorate = []                                    malformed      opening/electorate
secret   opening/rule/weights = "tier"                              not-allowed    opening/secrecy
secret   closing/kept = []                                          wrong-value    closing/kept
secret   closing/struck = []                                        wrong-value    closing/struck
secret   closing/receipts/3/position = "reject"                     wrong-value    result/inFavour
secret   closing/receipts/0/position = "discuss"                    malformed      closing/receipts/0/position
secret   closing/receipts/0/receipt = "0000-0000"                   malformed      closing/receipts/0/receipt
secret   twice closing/receipts/0                                   out-of-order   closing/receipts/1
secret   drop closing/receipts/3                                    wrong-value    closing/receipts
secret   drop closing/voted/3                                       wrong-value    closing/receipts
secret   twice closing/voted/3                                      out-of-order   closing/voted/4
secret   closing/voted/3 = "u06"                                    not-allowed    closing/voted/3
secret   closing/voted/3 = "u99"                                    unknown        closing/voted/3
secret   closing/votes/0/position = "approve"                       not-allowed    closing/votes/0/position
secret   closing/receipts = null                                    not-allowed    closing/receipts
secret   closing/voted = null                                       not-allowed    closing/voted
`
  .trim()
  .split("\n")
  .map((line) => line.split(/ {2,}|(?<=^\w+) |(?<=-[a-z]+) (?=\w+\/)/));

test.each(alterations)("in the %s one, %s is found: %s at %s", (name, change, code, path) => {
  const altered = structuredClone(certificates[name]);
  expect(altered).toBeDefined();
  alter(altered, change);
  const found = verifyCertificate(certificateFileOf(altered!, someBallotKey), [someBallotKey.publicKey]);
  const problems = found.ok ? [] : found.problems;
  expect(problems).toContainEqual(expect.objectContaining({ code, pointer: `/certificate/${path}` }));
  expect(problems.map((one) => one.code)).not.toContain("signature-broken");
});

test("fewer than five units hold no secret ballot", () => {
  const altered = structuredClone(certificates.secret!);
  altered.opening.electorate = altered.opening.electorate.slice(0, 4);
  const found = verifyCertificate(certificateFileOf(altered, someBallotKey), [someBallotKey.publicKey]);
  expect(found).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({
        code: "not-allowed",
        pointer: "/certificate/opening/electorate",
        line: expect.any(Number),
      }),
    ]),
  });
});

/** `path = JSON` sets, `drop path` removes, `twice path` repeats an element of a list. */
function alter(certificate: unknown, change: string): void {
  const [, word, path = "", json] = /^(?:(drop|twice) )?([^=]+?)(?: = (.*))?$/.exec(change) ?? [];
  const steps = path.split("/");
  const last = steps.pop()!;
  const holder = steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown>)[step],
    certificate,
  );
  const list = Array.isArray(holder) ? (holder as unknown[]) : undefined;
  const record = holder as Record<string, unknown>;
  if (word === "twice") list!.splice(Number(last), 0, list![Number(last)]);
  else if (word === "drop" && list) list.splice(Number(last), 1);
  else if (word === "drop") Reflect.deleteProperty(record, last);
  else record[last] = JSON.parse(json!);
}
