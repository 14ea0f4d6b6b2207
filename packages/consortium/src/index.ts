/*
 * Knows: identifiers of organisations and people, applications, working groups, meetings and ballots by their rules; no store.
 * Does not know: who asks, what anybody may do, any framework.
 * Ask instead: access for permission, identity for people, apps/api for what is stored.
 */
export * from "./contract.js";
export {
  checkBallotRule,
  checkEntitled,
  checkNewBallot,
  checkSecrecy,
  isSameRule,
  leastSecretUnits,
  type AskedRule,
} from "./ballot/ballot-rule.js";
export type {
  Allowed,
  Answered,
  BallotChangeFailure,
  BallotStateFailure,
  ElectorateFailure,
  NewBallotFailure,
  RuleFailure,
  RuleFraction,
  VoteFailure,
} from "./ballot/ballot.failure.js";
export { obstacleOf } from "./ballot/ballot-obstacle.js";
export { checkCast, type AcceptedCast, type Caster, type SecretState } from "./ballot/casting.js";
export { numberElectorate, numberingBytesOf, type CertificateNaming } from "./ballot/certificate-naming.js";
export type { CertificateProblem, CertificateProblemCode } from "./ballot/certificate-problem.js";
export {
  certificateFileOf,
  composeCertificate,
  composeOpening,
  openingSha256Of,
  saltedTextsSha256,
  type BallotTexts,
  type CertifiedCast,
  type ClosingInput,
  type OpeningInput,
} from "./ballot/certificate.js";
export {
  countBallot,
  countSecretBallot,
  type BallotCount,
  type SecretBallot,
  type UnitBallot,
} from "./ballot/count.js";
export {
  composeElectorate,
  type Electorate,
  type ElectorateInput,
  type ElectorateScope,
  type MemberOrganisation,
  type MemberState,
  type UnitMember,
  type VotingUnit,
} from "./ballot/electorate.js";
export { computeNeeded } from "./ballot/needed.js";
export { findUltimateParents, type ParentRelation, type UltimateParents } from "./ballot/parents.js";
export { formatReceipt, isReceipt, parseReceipt } from "./ballot/receipt.js";
export { isRemaining, standingOf, type Departure, type UnitStanding } from "./ballot/standing.js";
export { doesQuorumHold, outcomeOf, tallySecret, tallyUnits, type Tally } from "./ballot/tally.js";
export {
  ballotDutyAt,
  ballotStateOf,
  checkAnnulment,
  checkEdit,
  checkExtension,
  checkOpening,
  checkVoting,
  closingOf,
  latestExtensionOf,
  type BallotDuty,
  type BallotTimes,
} from "./ballot/timeline.js";
export { neededPieces, piecesOf, searchLinesOf, searchWordsOf } from "./directory/search-pieces.js";
export { verifyCertificate, type CertificateVerification } from "./ballot/verify-certificate.js";
export { decideBallotSight, type BallotSight, type BallotView } from "./ballot/visibility.js";
export { countingVotesOf, type BallotCast, type CountingVotes } from "./ballot/votes.js";
export {
  mailHoldsMs,
  mailPauseMs,
  planMail,
  type MailPlan,
  type MailState,
} from "./notifications/mail-plan.js";
export { affiliatesOf, confirmParent } from "./memberships/parent-change.js";
export { checkFile, type FileFailureCode } from "./files/check-file.js";
export { writeCalendar, type CalendarEvent } from "./calendar/ics.js";
export { composeComposition, type Composition, type SeatedOrganisation } from "./composition/composition.js";
