import { ballotStateOf } from "@interphase/consortium";
import type { ProtocolDraft } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { timesOf } from "../../consortium/ballots/ballot-facts.js";
import { BallotsRepository, type StoredBallot } from "../../consortium/ballots/ballots.repository.js";

type NamedBallot = NonNullable<ProtocolDraft["ballot"]>;

/** How far has the ballot come that decides on a version? By the engine's word alone. */
@Injectable()
export class ProtocolBallots {
  constructor(private readonly ballots: BallotsRepository) {}

  /** The ballot that a version names. Null: it names none. */
  async find(ballotId: string | null): Promise<NamedBallot | null> {
    const found = ballotId === null ? undefined : await this.ballots.find(ballotId, null);
    return found === undefined ? null : { id: found.id, question: found.question, state: stateOf(found) };
  }

  /** Could a version of this group go into this ballot? One of the group that nobody could have voted in yet. */
  async isToCome(ballotId: string, groupId: string): Promise<boolean> {
    const found = await this.ballots.find(ballotId, null);
    return found !== undefined && found.groupId === groupId && stateOf(found) === "scheduled";
  }
}

function stateOf(ballot: StoredBallot): NamedBallot["state"] {
  switch (ballotStateOf(timesOf(ballot))) {
    case "annulled":
      return "annulled";
    case "closed":
      return ballot.result?.outcome === "passed" ? "passed" : "failed";
    case "open":
    case "extended":
      return "open";
    default:
      return "scheduled";
  }
}
