import { canonicalJson, sha256OfText, signingKeyOf, type SigningKey } from "@interphase/audit";
import {
  ballotDutyAt,
  ballotOpeningSchema,
  certificateFileOf,
  checkEntitled,
  closingOf,
  composeCertificate,
  composeOpening,
  countBallot,
  countSecretBallot,
  numberElectorate,
  numberingBytesOf,
  obstacleOf,
  openingSha256Of,
  saltedTextsSha256,
  type BallotDuty,
  type BallotObstacle,
  type CertificateNaming,
  type Electorate,
} from "@interphase/consortium";
import { Injectable, Logger } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { SecretsService } from "../../platform/secrets/secrets.service.js";
import { BallotDocumentsRepository } from "./ballot-documents.repository.js";
import { BallotElectorates } from "./ballot-electorates.service.js";
import { electorateOf, timesOf } from "./ballot-facts.js";
import { BallotPartsReader, type BallotParts } from "./ballot-parts.service.js";
import { BallotSecretsRepository, type SecretVote } from "./ballot-secrets.repository.js";
import { BallotVotesRepository, type StoredUnit } from "./ballot-votes.repository.js";
import { BallotsRepository, type StoredBallot } from "./ballots.repository.js";

/**
 * What does the clock ask for? Opens what is due and closes what is over, in the caller's transaction, by whoever gets there first.
 * **Shape** The clock is the database's, read after the ballot's row is locked; nobody casts while a ballot is closed.
 */
@Injectable()
export class BallotDuties {
  private readonly key: SigningKey;
  private readonly logger = new Logger("ballots");
  /** Of which ballots has it been said that they cannot open? Once a process, however often they are looked at. */
  private readonly said = new Set<string>();

  constructor(
    vault: SecretsService,
    private readonly ballots: BallotsRepository,
    private readonly votes: BallotVotesRepository,
    private readonly documents: BallotDocumentsRepository,
    private readonly electorates: BallotElectorates,
    private readonly parts: BallotPartsReader,
    private readonly secrets: BallotSecretsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {
    // The platform's one published key; a line of their own keeps its signatures apart from those of the record.
    this.key = signingKeyOf(vault.derive("audit heads"));
  }

  /** Does what is due for one ballot, if anything is. Which duty was done? */
  async settle(ballotId: string): Promise<BallotDuty | null> {
    if (dutyOf(await this.ballots.find(ballotId, null)) === null) return null;
    await this.ballots.lock(ballotId, "alone");
    const ballot = await this.ballots.find(ballotId, null);
    const duty = dutyOf(ballot);
    if (ballot === undefined || duty === null) return null;
    if (duty === "close") await this.close(ballot);
    else await this.open(ballot);
    return duty;
  }

  private async open(ballot: StoredBallot): Promise<void> {
    const documents = await this.documents.list(ballot.id);
    if (documents.some(({ withdrawnAt }) => withdrawnAt !== null)) return this.refuse(ballot, withdrawn);
    const electorate = await this.electorateNow(ballot);
    if (electorate === undefined) return;
    const names = await this.electorates.namesOf(electorate);
    // Who is in a group is not told outside of it, so there units stand under numbers.
    const naming: CertificateNaming =
      ballot.groupId === null
        ? { form: "named", names }
        : numberElectorate(electorate, this.clock.randomBytes(numberingBytesOf(electorate)));
    const opening = composeOpening(
      {
        ballotId: ballot.id,
        groupId: ballot.groupId,
        question: ballot.question,
        documentSha256s: documents.map((one) => one.sha256),
        rule: ballot.rule,
        secrecy: ballot.secrecy,
        opensAt: ballot.opensAt.toISOString(),
        openedAt: ballot.now.toISOString(),
        closesAt: ballot.closesAt.toISOString(),
        electorate,
      },
      naming,
    );
    const sha256 = openingSha256Of(opening);
    await this.ballots.markOpened(ballot.id, ballot.now, JSON.stringify(opening), sha256);
    await this.votes.insertUnits(ballot.id, rowsOf(electorate, names, naming));
    this.note("ballots.open", ballot, { openingSha256: sha256, units: electorate.units.length });
  }

  /**
   * Who is entitled may have changed since it was made: what could not be made now is not held. Composed without a lock first, so
   * that a ballot which cannot open holds up no change of members each time it is looked at.
   */
  private async electorateNow(ballot: StoredBallot): Promise<Electorate | undefined> {
    for (const lock of ["none", "share"] as const) {
      const composed = await this.electorates.now(ballot, lock);
      const checked = composed.ok ? checkEntitled(ballot.secrecy, composed.value) : composed;
      if (!checked.ok) {
        await this.refuse(ballot, obstacleOf(checked.failure));
        return undefined;
      }
      if (composed.ok && lock === "share") return composed.value;
    }
    return undefined;
  }

  /** Says on the ballot why it cannot open, and in the log once a process, however often somebody tries. */
  private async refuse({ id, obstacle: known }: StoredBallot, obstacle: BallotObstacle): Promise<void> {
    const isKnown = known !== null && canonicalJson(known) === canonicalJson(obstacle);
    if (!isKnown) await this.ballots.markObstacle(id, obstacle);
    if (this.said.has(id)) return;
    this.said.add(id);
    this.logger.warn(`ballot ${id} cannot open: ${obstacle.code}`);
  }

  private async close(ballot: StoredBallot): Promise<void> {
    const parts = await this.parts.of(ballot);
    const votes = ballot.secrecy === "secret" ? await this.secrets.rewriteVotes(ballot.id) : null;
    const count = countOf(ballot, parts, votes);
    const written = (await this.ballots.findOpening(ballot.id)) ?? "null";
    const opening = ballotOpeningSchema.parse(JSON.parse(written));
    const closing = {
      openingSha256: ballot.openingSha256 ?? undefined,
      extension: extensionOf(ballot),
      closedAt: ballot.now.toISOString(),
      departures: parts.departures,
      secret: votes && { voted: parts.voted, receipts: votes },
    };
    const certificate = composeCertificate(opening, closing, count, namingOf(parts.units, opening.units));
    const file = certificateFileOf(certificate, this.key);
    const sha256 = sha256OfText(file);
    await this.ballots.markClosed(ballot.id, ballot.now, count.result, file, sha256);
    this.note("ballots.close", ballot, { certificateSha256: sha256, outcome: count.result.outcome });
  }

  /** In the alliance's record, whoever got there first: nobody in particular opened or closed it. */
  private note(action: string, { id }: StoredBallot, facts: Record<string, string | number>): void {
    this.audit.record({ action, scope: "alliance", isNobodys: true, target: { kind: "ballot", id }, facts });
  }
}

/** What cannot be read any more is not voted on. */
const withdrawn: BallotObstacle = { code: "document-withdrawn", tier: null, units: null, least: null };

/** A ballot that nobody opened in time waits for new times, which only its maker gives. */
function dutyOf(ballot: StoredBallot | undefined): "open" | "close" | null {
  const duty = ballot === undefined ? null : ballotDutyAt(timesOf(ballot), ballot.now.toISOString());
  return duty === "reschedule" ? null : duty;
}

function countOf(ballot: StoredBallot, parts: BallotParts, votes: readonly SecretVote[] | null) {
  const casts = parts.casts.map((cast) => ({ ...cast, at: cast.at.toISOString() }));
  const counted = {
    rule: ballot.rule,
    electorate: electorateOf(parts.units),
    departures: parts.departures,
    closesAt: closingOf(timesOf(ballot)),
  };
  if (votes === null) return countBallot({ ...counted, casts });
  const positions = votes.map(({ position }) => position);
  return countSecretBallot({ ...counted, recusals: casts, voted: parts.voted, votes: positions });
}

function extensionOf({ extendedTo, extensionReason, extensionSalt }: StoredBallot) {
  if (extendedTo === null || extensionReason === null || extensionSalt === null) return null;
  const texts = { comment: null, clause: null, proposedChange: null, reason: extensionReason };
  return { closesAt: extendedTo.toISOString(), reasonSha256: saltedTextsSha256(texts, extensionSalt) };
}

function rowsOf(
  { units }: Electorate,
  names: ReadonlyMap<string, string>,
  naming: CertificateNaming,
): StoredUnit[] {
  const keyOf = (which: "units" | "organisations", id: string) =>
    naming.form === "named" ? id : (naming[which].get(id) ?? "");
  return units.flatMap(({ id, members }) =>
    members.map(({ organisationId, tier, weight }) => ({
      organisationId,
      unitId: id,
      name: names.get(organisationId) ?? "",
      tier,
      weight,
      unitKey: keyOf("units", id),
      organisationKey: keyOf("organisations", organisationId),
    })),
  );
}

function namingOf(rows: readonly StoredUnit[], form: CertificateNaming["form"]): CertificateNaming {
  if (form === "named")
    return { form, names: new Map(rows.map(({ organisationId, name }) => [organisationId, name])) };
  return {
    form,
    units: new Map(rows.map(({ unitId, unitKey }) => [unitId, unitKey])),
    organisations: new Map(
      rows.map(({ organisationId, organisationKey }) => [organisationId, organisationKey]),
    ),
  };
}
