import {
  formatReceipt,
  parseReceipt,
  saltedTextsSha256,
  type AcceptedCast,
  type OwnVote,
  type SecretState,
  type VoteRequest,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BallotSecretsRepository } from "./ballot-secrets.repository.js";

const receiptBytes = 16;
const saltBytes = 16;

/**
 * How is a secret vote kept? That the unit has voted in one place, the vote under its receipt in another.
 * **Shape** a receipt stays that of its vote when the vote is replaced, so that sending the same twice is the same once. Nothing of
 * it goes to the record: this service describes nothing.
 */
@Injectable()
export class SecretCasting {
  constructor(
    private readonly secrets: BallotSecretsRepository,
    private readonly clock: Clock,
  ) {}

  /** What does the ballot know of this unit, and of the receipt that was typed? Asked while nobody else casts for the unit. */
  async stateOf(ballotId: string, unitId: string | null, typed: string | undefined): Promise<SecretState> {
    const known = unitId === null ? undefined : await this.secrets.findParticipation(ballotId, unitId);
    const hasSecretVote = known !== undefined && !known.isRecused;
    const receipt = typed === undefined ? undefined : parseReceipt(typed);
    const isKnown = hasSecretVote && receipt !== undefined && (await this.secrets.hasVote(ballotId, receipt));
    return { hasSecretVote, isReceiptKnown: (asked) => isKnown && asked === receipt };
  }

  /** **Fails** ballots.receipt-of-another when somebody else who has the receipt was faster. */
  async keep(
    ballotId: string,
    organisationId: string,
    { unitId, replaces }: AcceptedCast,
    { position, comment }: VoteRequest,
  ): Promise<Outcome<OwnVote>> {
    const said = { position, comment: null, clause: null, proposedChange: null };
    if (position === "approve" || position === "reject" || position === "abstain") {
      if (replaces !== null) {
        const vote = { receipt: replaces, position };
        if (!(await this.secrets.changeVote(ballotId, vote))) return refuse("ballots.receipt-of-another");
        return { ok: true, value: { ...said, receipt: replaces } };
      }
      const receipt = formatReceipt(this.clock.randomBytes(receiptBytes));
      await this.secrets.insertVote(ballotId, { receipt, position });
      await this.secrets.keepParticipation(ballotId, unitId, null);
      return { ok: true, value: { ...said, receipt } };
    }
    if (position !== "recuse" || comment === undefined)
      throw new Error("a secret ballot takes positions without texts, and recusals with their reason");
    if (replaces !== null && !(await this.secrets.removeVote(ballotId, replaces)))
      return refuse("ballots.receipt-of-another");
    await this.recuse(ballotId, unitId, organisationId, comment);
    return { ok: true, value: { ...said, comment, receipt: null } };
  }

  /** The same recusal sent again keeps its salt. */
  private async recuse(
    ballotId: string,
    unitId: string,
    organisationId: string,
    reason: string,
  ): Promise<void> {
    const known = await this.secrets.findParticipation(ballotId, unitId);
    if (known?.organisationId === organisationId && known.reason === reason) return;
    const salt = Buffer.from(this.clock.randomBytes(saltBytes)).toString("hex");
    const texts = { comment: reason, clause: null, proposedChange: null, reason: null };
    const textsSha256 = saltedTextsSha256(texts, salt);
    await this.secrets.keepParticipation(ballotId, unitId, { organisationId, reason, textsSha256, salt });
  }
}
