import {
  closingOf,
  countingVotesOf,
  standingOf,
  tallyUnits,
  type Departure,
  type Tally,
  type UnitStanding,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { electorateOf, timesOf } from "./ballot-facts.js";
import { BallotSecretsRepository, type StoredParticipation } from "./ballot-secrets.repository.js";
import { BallotVotesRepository, type StoredCast, type StoredUnit } from "./ballot-votes.repository.js";
import type { StoredBallot } from "./ballots.repository.js";

/**
 * What is kept of a ballot beside its own row?
 * **Shape** `casts` are the last by each organisation; of a secret ballot the recusals alone, and `voted` are then the units whose
 * vote is in. How they voted is never here.
 */
export interface BallotParts {
  readonly units: readonly StoredUnit[];
  readonly casts: readonly StoredCast[];
  readonly departures: readonly Departure[];
  readonly voted: ReadonlySet<string>;
}

/** How does it stand, as far as it is known by unit? */
export interface BallotStanding {
  readonly standing: ReadonlyMap<string, UnitStanding>;
  readonly counting: ReadonlyMap<string, StoredCast>;
  /** Of a secret ballot, which positions were taken is not known: E, V and recusals alone hold. */
  readonly tally: Tally;
}

/** Reads what is kept of a ballot beside its own row. */
@Injectable()
export class BallotPartsReader {
  constructor(
    private readonly votes: BallotVotesRepository,
    private readonly secrets: BallotSecretsRepository,
  ) {}

  async of(ballot: StoredBallot): Promise<BallotParts> {
    const { id, secrecy } = ballot;
    const units = await this.votes.listUnits(id);
    const departures = await this.votes.listDepartures(id);
    if (secrecy !== "secret")
      return { units, departures, casts: await this.votes.listLastCasts(id), voted: new Set() };
    const participations = await this.secrets.listParticipations(id);
    const voted = new Set(participations.filter((one) => !one.isRecused).map(({ unitId }) => unitId));
    const casts = participations.flatMap((one) => recusalOf(one, ballot) ?? []);
    return { units, departures, casts, voted };
  }
}

/** How does a ballot stand now? */
export function standOf(ballot: StoredBallot, parts: BallotParts): BallotStanding {
  const closesAt = closingOf(timesOf(ballot));
  const standing = standingOf(electorateOf(parts.units), parts.departures, closesAt, parts.voted);
  const casts = parts.casts.map((cast) => ({ cast, ...cast, at: cast.at.toISOString() }));
  const last = countingVotesOf(standing, casts, closesAt).counting;
  const counting = new Map([...last].map(([unitId, { cast }]) => [unitId, cast]));
  const tally = tallyUnits(
    standing.values(),
    (unitId) => counting.get(unitId)?.position ?? (parts.voted.has(unitId) ? "abstain" : undefined),
  );
  return { standing, counting, tally };
}

/** A recusal in a secret ballot, as a cast: at no time finer than the ballot's. */
export function recusalOf(
  { unitId, organisationId, reason, textsSha256 }: StoredParticipation,
  { openedAt, opensAt }: Pick<StoredBallot, "openedAt" | "opensAt">,
): StoredCast | undefined {
  if (organisationId === null) return undefined;
  return {
    unitId,
    organisationId,
    position: "recuse",
    sequence: 1,
    comment: reason,
    clause: null,
    proposedChange: null,
    textsSha256,
    at: openedAt ?? opensAt,
  };
}
