import type { BallotOutcome } from "@interphase/consortium";

/** A ballot of the alliance that something hangs on, as far as everybody may know. `outcome` once it is closed. */
export interface NamedBallot {
  readonly id: string;
  readonly question: string;
  readonly state: "running" | "closed" | "annulled";
  /** Its time has come: votes may be cast, and in an open ballot the tally may be seen. */
  readonly hasOpened: boolean;
  readonly closesAt: Date;
  readonly outcome: BallotOutcome | null;
}

/** What came of a ballot of the alliance? Said here, answered by the floor that holds ballots. A ballot of a group is none here. */
export abstract class BallotOutcomes {
  abstract find(ballotId: string): Promise<NamedBallot | undefined>;

  /** Those that were not annulled, the latest made first, at most fifty. */
  abstract listLatest(): Promise<NamedBallot[]>;
}
