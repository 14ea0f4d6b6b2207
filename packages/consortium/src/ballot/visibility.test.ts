import {
  ballotSecrecySchema,
  ballotStateSchema,
  decideBallotSight,
  type BallotSecrecy,
  type BallotState,
} from "@interphase/consortium";

const letters = {
  n: "needed",
  p: "participation",
  w: "recusalReasons",
  v: "votes",
  x: "texts",
  t: "tally",
  r: "result",
  c: "receipts",
} as const;

function seen(secrecy: BallotSecrecy, state: BallotState, isInElectorate: boolean): string {
  const sight = decideBallotSight({ secrecy, state, isInElectorate, isGroupPublic: false });
  return Object.entries(letters)
    .filter(([, name]) => sight[name])
    .map(([letter]) => letter)
    .join("");
}

// Written out by hand, a letter for what is seen (above): by the electorate, by everybody else who may know of the ballot.
const table: readonly (readonly [BallotSecrecy, BallotState, string, string])[] = [
  ["open", "draft", "", ""],
  ["open", "scheduled", "", ""],
  ["open", "open", "npwvxt", ""],
  ["open", "extended", "npwvxt", ""],
  ["open", "closed", "pwvxtr", "pvtr"],
  ["open", "annulled", "pwvxt", ""],
  ["sealed", "draft", "", ""],
  ["sealed", "scheduled", "", ""],
  ["sealed", "open", "npw", ""],
  ["sealed", "extended", "npw", ""],
  ["sealed", "closed", "pwvxtr", "pvtr"],
  ["sealed", "annulled", "pw", ""],
  ["secret", "draft", "", ""],
  ["secret", "scheduled", "", ""],
  ["secret", "open", "npw", ""],
  ["secret", "extended", "npw", ""],
  ["secret", "closed", "pwtrc", "ptrc"],
  ["secret", "annulled", "pw", ""],
];

test.each(table)(
  "in a %s ballot that is %s the electorate sees %j, others %j",
  (secrecy, state, electors, others) => {
    expect(seen(secrecy, state, true)).toBe(electors);
    expect(seen(secrecy, state, false)).toBe(others);
  },
);

test("the table knows every secrecy and every state", () => {
  const all = ballotSecrecySchema.options.flatMap((secrecy) =>
    ballotStateSchema.options.map((state) => `${secrecy} ${state}`),
  );
  expect(table.map(([secrecy, state]) => `${secrecy} ${state}`)).toEqual(all);
});

test("units of a group that is not public have names for the electorate alone", () => {
  const names = (isInElectorate: boolean, isGroupPublic: boolean) =>
    decideBallotSight({ secrecy: "open", state: "closed", isInElectorate, isGroupPublic }).names;
  expect([names(true, false), names(true, true), names(false, true), names(false, false)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
