import type { NotificationKind } from "@interphase/consortium";
import type { Purpose } from "../../platform/database/scope.js";

/**
 * Who reads, as far as notifications ask? Worked out from the policy, so that no query knows a role.
 * **Shape** `sits`: a seat lets them see ballots and what a group decides; `votes`: a seat lets them vote; `votesInAlliance`,
 * in ballots of the alliance, which `runsAlliance` has them run; `bringsIn`: they act for their organisation in groups; `chairs` are
 * groups that they lead. `confirmsNames`: they confirm whom organisations name for clean teams; `decidesTalent`: they decide on
 * applications for their organisation's offers in talent programmes; `withdraws`: they may take their organisation out of the
 * alliance; `confirmsWithdrawals`: they confirm that where nobody else of it can; `readsPlans`: they read their organisation's plans;
 * `opensRows`: they answer who asks to open its private rows.
 */
export interface NoticeReader {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly sits: boolean;
  readonly votes: boolean;
  readonly votesInAlliance: boolean;
  readonly runsAlliance: boolean;
  readonly bringsIn: boolean;
  readonly chairs: readonly string[];
  readonly processesApplications: boolean;
  readonly reviewsMeetings: boolean;
  readonly confirmsNames: boolean;
  readonly decidesTalent: boolean;
  readonly withdraws: boolean;
  readonly confirmsWithdrawals: boolean;
  readonly readsPlans: boolean;
  readonly opensRows: boolean;
}

/**
 * Where do the notifications of a kind come from?
 * **Shape** `sql` is a SELECT of the things that are there for one reader now, derived from the things themselves: what is done, or
 * may no longer be seen, is not in it. It may name $1 the person, $2 their organisation, $3 from when on it is told of things, $4
 * the groups that they lead, and brings, in this order: kind, thing_id, since, due_at, due_on, path, about, group_id. A kind may have
 * several sources, as long as no thing is in two.
 */
export interface NoticeSource {
  readonly kind: NotificationKind;
  /** For which purpose of the api are its tables read? */
  readonly purpose: Purpose;
  readonly concerns: (reader: NoticeReader) => boolean;
  readonly sql: string;
}

/** How long are things told, in milliseconds? */
export const toldForMs = 30 * 24 * 60 * 60_000;
