import type { BallotSecrecy, BallotState } from "./ballot.contract.js";

/**
 * Who looks, at which ballot, in which state?
 * **Shape** `isInElectorate`: the reader's organisation is in a unit of the snapshot. `isGroupPublic`: the alliance's own ballots
 * and those of public groups; whoever may not know of the ballot at all never gets here. The state is of one moment with what is then shown.
 */
export interface BallotView {
  readonly secrecy: BallotSecrecy;
  readonly state: BallotState;
  readonly isInElectorate: boolean;
  readonly isGroupPublic: boolean;
}

/**
 * What of a ballot is seen?
 * **Shape** `needed`: what is still needed, which `computeNeeded` measures by the secrecy. `participation`: which units have
 * voted or recused themselves, `recusalReasons` why. `votes`: which unit voted how. `texts`: comments, clauses, proposed changes. `tally`: weights in favour, against and so on.
 * `result`: outcome, weights, certificate. `receipts`: the votes of a secret ballot under their receipts. `names`: units by name,
 * where they are seen at all, instead of random numbers.
 */
export interface BallotSight {
  readonly needed: boolean;
  readonly participation: boolean;
  readonly recusalReasons: boolean;
  readonly votes: boolean;
  readonly texts: boolean;
  readonly tally: boolean;
  readonly result: boolean;
  readonly receipts: boolean;
  readonly names: boolean;
}

/**
 * What does this reader see of this ballot now?
 * The one answer for page, api, export, mail, side bar, count, feed, audit view and metrics. The electorate sees open votes at
 * once and who has voted; everybody sees what the certificate says after closing; what an annulled ballot hid stays hidden.
 */
export function decideBallotSight(view: BallotView): BallotSight {
  const { secrecy, state, isInElectorate, isGroupPublic } = view;
  const isRunning = state === "open" || state === "extended";
  const isClosed = state === "closed";
  const wasOpened = isRunning || isClosed || state === "annulled";
  const openToElectorate = secrecy === "open" && isInElectorate && wasOpened;
  const unitVotes = openToElectorate || (isClosed && secrecy !== "secret");
  return {
    needed: isRunning && isInElectorate,
    participation: wasOpened && (isInElectorate || isClosed),
    recusalReasons: wasOpened && isInElectorate,
    votes: unitVotes,
    texts: isInElectorate && unitVotes,
    tally: openToElectorate || isClosed,
    result: isClosed,
    receipts: isClosed && secrecy === "secret",
    names: isInElectorate || isGroupPublic,
  };
}
