import { checkEntitled, checkSecrecy } from "./ballot-rule.js";
import type { NoteProblem } from "./certificate-problem.js";
import type {
  BallotCertificate,
  BallotOpening,
  CertifiedUnit,
  CertifiedVote,
} from "./certificate.contract.js";
import { byText } from "./electorate.js";
import { isBefore } from "./instant.js";
import { isReceipt } from "./receipt.js";
import { latestExtensionOf } from "./timeline.js";

const openingAt = ["certificate", "opening"] as const;
const closingAt = ["certificate", "closing"] as const;

/** Notes what in an opening cannot stand beside the rest of it. */
export function checkOpeningPart(opening: BallotOpening, note: NoteProblem): void {
  const { rule, secrecy, electorate, opensAt, openedAt, closesAt } = opening;
  checkNaming(opening, note);
  const held = checkSecrecy(rule, secrecy);
  if (!held.ok) note("not-allowed", [...openingAt, "secrecy"], undefined, secrecy);
  if (!checkEntitled(secrecy, { units: electorate.map(unitIn) }).ok)
    note("not-allowed", [...openingAt, "electorate"], undefined, electorate.length);
  if (!isBefore(opensAt, closesAt))
    note("wrong-time", [...openingAt, "closesAt"], `after ${opensAt}`, closesAt);
  if (isBefore(openedAt, opensAt))
    note("wrong-time", [...openingAt, "openedAt"], `not before ${opensAt}`, openedAt);
  if (!isBefore(openedAt, closesAt))
    note("wrong-time", [...openingAt, "openedAt"], `before ${closesAt}`, openedAt);
  checkUnits(opening, note);
}

/** How does the count know a certified unit? */
export function unitIn({ unit, weight, members }: CertifiedUnit) {
  return {
    id: unit,
    weight,
    members: members.map(({ organisation, tier, weight: own }) => ({
      organisationId: organisation,
      tier: tier ?? "",
      weight: own,
    })),
  };
}

/** Notes what between opening and closing cannot stand beside the opening. */
export function checkClosingPart({ opening, closing }: BallotCertificate, note: NoteProblem): void {
  const { extension, closedAt } = closing;
  const end = extension?.closesAt ?? opening.closesAt;
  if (extension !== null) {
    const latest = latestExtensionOf(opening);
    if (!isBefore(opening.closesAt, end) || isBefore(latest, end))
      note(
        "wrong-time",
        [...closingAt, "extension", "closesAt"],
        `after ${opening.closesAt}, at most ${latest}`,
        end,
      );
  }
  if (isBefore(closedAt, end)) note("wrong-time", [...closingAt, "closedAt"], `not before ${end}`, closedAt);
  checkDepartures(opening, closing, end, note);
  checkVotes(opening, closing.votes, "votes", note);
  checkVotes(opening, closing.fallen, "fallen", note);
  if (opening.secrecy === "secret") checkSecretPart(opening, closing, note);
  else
    for (const part of ["voted", "receipts"] as const)
      if (closing[part] !== null) note("not-allowed", [...closingAt, part], null);
}

function checkNaming(opening: BallotOpening, note: NoteProblem): void {
  const { heldBy, groupId, units, rule, tierWeights, electorate } = opening;
  const isNamed = units === "named";
  if ((groupId !== null) !== (heldBy === "group" && isNamed)) note("not-allowed", [...openingAt, "groupId"]);
  if ((tierWeights !== null) !== (isNamed && rule.weights === "tier"))
    note("not-allowed", [...openingAt, "tierWeights"]);
  electorate.forEach((unit, place) => {
    const at = [...openingAt, "electorate", place];
    if ((unit.name !== null) !== isNamed) note("not-allowed", [...at, "name"]);
    unit.members.forEach(({ name, tier }, index) => {
      if ((name !== null) !== isNamed) note("not-allowed", [...at, "members", index, "name"]);
      if ((tier !== null) !== isNamed) note("not-allowed", [...at, "members", index, "tier"]);
    });
  });
}

function checkUnits({ electorate, rule, tierWeights }: BallotOpening, note: NoteProblem): void {
  const at = [...openingAt, "electorate"];
  checkOrder(
    electorate.map(({ unit }) => unit),
    at,
    note,
  );
  const seen = new Set<string>();
  electorate.forEach(({ weight, members }, place) => {
    const greatest = members.reduce((most, one) => (one.weight > most ? one.weight : most), 0);
    if (weight !== greatest) note("wrong-value", [...at, place, "weight"], greatest, weight);
    checkOrder(
      members.map(({ organisation }) => organisation),
      [...at, place, "members"],
      note,
    );
    members.forEach(({ organisation, tier, weight: own }, index) => {
      const here = [...at, place, "members", index];
      if (seen.has(organisation)) note("not-allowed", [...here, "organisation"], undefined, organisation);
      seen.add(organisation);
      const due = rule.weights === "equal" ? 1 : tierWeights?.[tier ?? ""];
      const isDue = tierWeights === null && rule.weights === "tier" ? true : own === due;
      if (!isDue) note("wrong-value", [...here, "weight"], due ?? null, own);
    });
  });
}

function checkDepartures(
  { electorate, openedAt, units }: BallotOpening,
  { departures }: BallotCertificate["closing"],
  end: string,
  note: NoteProblem,
): void {
  const known = new Set(electorate.flatMap(({ members }) => members.map((one) => one.organisation)));
  const at = [...closingAt, "departures"];
  checkOrder(
    departures.map(({ organisation }) => organisation),
    at,
    note,
  );
  departures.forEach(({ organisation, at: instant }, place) => {
    if (!known.has(organisation)) note("unknown", [...at, place, "organisation"], undefined, organisation);
    if ((instant !== null) !== (units === "named")) note("not-allowed", [...at, place, "at"]);
    if (instant !== null && (isBefore(instant, openedAt) || !isBefore(instant, end)))
      note("wrong-time", [...at, place, "at"], `not before ${openedAt}, before ${end}`, instant);
  });
}

function checkVotes(
  { electorate, secrecy }: BallotOpening,
  votes: readonly CertifiedVote[],
  list: "votes" | "fallen",
  note: NoteProblem,
): void {
  const units = new Map(
    electorate.map(({ unit, members }) => [unit, new Set(members.map((one) => one.organisation))]),
  );
  const at = [...closingAt, list];
  checkOrder(
    votes.map(({ unit }) => unit),
    at,
    note,
  );
  votes.forEach(({ unit, organisation, position, textsSha256 }, place) => {
    const members = units.get(unit);
    if (members === undefined) note("unknown", [...at, place, "unit"], undefined, unit);
    else if (!members.has(organisation))
      note("unknown", [...at, place, "organisation"], undefined, organisation);
    if (secrecy === "secret" && position !== "recuse")
      note("not-allowed", [...at, place, "position"], "recuse", position);
    const hasTexts = position === "recuse" || position === "discuss" || position === "approve-with-comments";
    if ((textsSha256 !== null) !== hasTexts) note("not-allowed", [...at, place, "textsSha256"]);
  });
}

function checkSecretPart(
  { electorate }: BallotOpening,
  { voted, receipts, votes, fallen }: BallotCertificate["closing"],
  note: NoteProblem,
): void {
  if (voted === null || receipts === null) {
    note("not-allowed", [...closingAt, voted === null ? "voted" : "receipts"]);
    return;
  }
  const units = new Set(electorate.map(({ unit }) => unit));
  const recused = new Set([...votes, ...fallen].map(({ unit }) => unit));
  checkOrder(voted, [...closingAt, "voted"], note);
  voted.forEach((unit, place) => {
    if (!units.has(unit)) note("unknown", [...closingAt, "voted", place], undefined, unit);
    if (recused.has(unit)) note("not-allowed", [...closingAt, "voted", place], undefined, unit);
  });
  checkOrder(
    receipts.map(({ receipt }) => receipt),
    [...closingAt, "receipts"],
    note,
  );
  receipts.forEach(({ receipt }, place) => {
    if (!isReceipt(receipt))
      note("malformed", [...closingAt, "receipts", place, "receipt"], "a receipt", receipt);
  });
  if (receipts.length !== voted.length)
    note(
      "wrong-value",
      [...closingAt, "receipts"],
      `${String(voted.length)} receipts`,
      `${String(receipts.length)} receipts`,
    );
}

/** Notes what does not stand after the one before it, the same thing twice included. */
function checkOrder(keys: readonly string[], at: readonly (string | number)[], note: NoteProblem): void {
  keys.forEach((key, place) => {
    const before = keys[place - 1];
    if (before !== undefined && byText(before, key) >= 0)
      note("out-of-order", [...at, place], `after ${before}`, key);
  });
}
