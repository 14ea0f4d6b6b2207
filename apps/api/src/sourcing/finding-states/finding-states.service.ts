import { Injectable } from "@nestjs/common";
import { decide, rolesAllowing, showing, type Actor, type Asked } from "@interphase/access";
import {
  placeOfFinding,
  textOfPlace,
  type Finding,
  type FindingPlace,
  type FindingState,
  type FindingStateName,
} from "@interphase/sourcing";
import { AssessmentAccess } from "../assessments/assessment-access.service.js";
import { toResult } from "../assessments/assessment.mapper.js";
import { AssessmentsRepository } from "../assessments/assessments.repository.js";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, refuseCursor, toPage } from "../../platform/database/cursor.js";
import type { EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import {
  isPlaceKey,
  keyOfPlace,
  toFindingState,
  toFound,
  type FindingStateRow,
} from "./finding-state.mapper.js";
import { FindingStatesRepository } from "./finding-states.repository.js";

/** What somebody says about a finding. */
export interface FindingStateWish {
  readonly assessmentId: string;
  readonly place: FindingPlace;
  readonly state: FindingStateName;
  readonly assigneeId: string | null;
  readonly note: string | null;
  readonly dueOn: string | null;
}

interface StateQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly planName?: string | undefined;
  readonly assessmentId?: string | undefined;
}

interface StatePage {
  items: FindingState[];
  nextCursor: string | null;
}

/** Against which findings do states stand? `plans` are those that were assessed: of others nothing is known to be cleared. */
interface Latest {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly plans: ReadonlySet<string>;
}

type ReplacedState =
  | { readonly ok: true; readonly value: FindingState; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

const byPlace = (planName: string, findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [keyOfPlace(placeOfFinding(planName, finding)), finding]));

const refuseAt = (code: "finding-state.unknown-assignee", message: string) =>
  refuse(code, { errors: [{ pointer: "/body/assigneeId", message }] });

/** May the actor read the plans of their own organisation? Then its findings' states are theirs to see. */
export function readsPlans(actor: Actor): boolean {
  return decide(actor, showing("sourcing-plan"), { ownerOrganisationId: actor.organisationId }).allow;
}

/** What is done about findings, by whom, and how does it stand? In the caller's transaction. */
@Injectable()
export class FindingStatesService {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentsRepository,
    private readonly repository: FindingStatesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, assessment.older-method for the assessment named. */
  async list(asked: Asked, query: StateQuery): Promise<Outcome<StatePage>> {
    const after = readCursor(query.cursor);
    if (!after.ok) return after;
    let latest: Latest | undefined;
    let { planName } = query;
    if (query.assessmentId !== undefined) {
      const found = await this.access.findTodays(asked, query.assessmentId);
      if (!found.ok) return found;
      const own = found.value.planName;
      if (planName !== undefined && planName !== own)
        return { ok: true, value: { items: [], nextCursor: null } };
      planName = own;
      latest = { findings: byPlace(own, toResult(found.value).findings), plans: new Set([own]) };
    }
    if (!readsPlans(asked.actor)) return { ok: true, value: { items: [], nextCursor: null } };
    const rows = await this.repository.list({ planName, after: after.value, limit: query.limit });
    const page = toPage(rows, query.limit, (row) => [row.planName, row.placeSha256]);
    const known = latest ?? (await this.findLatest(page.items));
    return { ok: true, value: { ...page, items: page.items.flatMap((row) => standingIn(row, known)) } };
  }

  /**
   * **Fails** not-found, access.forbidden, assessment.older-method, finding-state.unknown-finding, finding-state.unknown-assignee,
   * finding-state.note-missing, precondition.failed when somebody else has changed it since `ifMatch` was read.
   */
  async replace(asked: Asked, ifMatch: EntityTags, wish: FindingStateWish): Promise<ReplacedState> {
    const found = await this.access.findTodays(asked, wish.assessmentId);
    if (!found.ok) return found;
    const { planName, ownerOrgId, id: assessmentId } = found.value;
    const wanted = textOfPlace(wish.place);
    const isWanted = (each: Finding) => textOfPlace(placeOfFinding(planName, each)) === wanted;
    const finding = toResult(found.value).findings.find(isWanted);
    if (finding === undefined) {
      const message = "Take the place from a finding of the assessment";
      return refuse("finding-state.unknown-finding", { errors: [{ pointer: "/body/place", message }] });
    }
    const refused = refuseNote(wish) ?? (await this.refuseAssignee(ownerOrgId, wish));
    if (refused !== undefined) return refused;
    const expected =
      ifMatch === "any" ? "any" : ifMatch.filter((tag) => /^(0|[1-9]\d{0,8})$/.test(tag)).map(Number);
    const stored = await this.repository.replace(expected, {
      ownerOrgId,
      placeSha256: keyOfPlace(wish.place),
      place: wish.place,
      state: wish.state,
      assigneeId: wish.assigneeId,
      note: noteOf(wish),
      dueOn: wish.dueOn,
      level: finding.level,
      stakeUsd: finding.stakeUsd,
      setAt: this.clock.now().toISOString(),
      setBy: asked.actor.personId,
    });
    if (stored === undefined) return refuse("precondition.failed");
    const facts = { state: wish.state, isAssigned: wish.assigneeId !== null, version: stored.version };
    this.audit.describe({ target: { kind: "assessments", id: assessmentId }, facts });
    return { ok: true, value: toFindingState(stored, finding), etag: String(stored.version) };
  }

  private async findLatest(rows: readonly FindingStateRow[]): Promise<Latest> {
    const planNames = [...new Set(rows.map(({ planName }) => planName))];
    if (planNames.length === 0) return { findings: new Map(), plans: new Set() };
    const plans = new Set(await this.repository.listAssessedPlans(planNames));
    const findings = new Map<string, Finding>();
    for (const row of await this.repository.listFound(planNames)) {
      const { planName, finding } = toFound(row);
      findings.set(keyOfPlace(placeOfFinding(planName, finding)), finding);
    }
    return { findings, plans };
  }

  /** An assignee is a colleague who may read the plan; an assigned finding has one, an open one has none. */
  private async refuseAssignee(ownerOrgId: string, { state, assigneeId }: FindingStateWish) {
    if (assigneeId === null) {
      if (state !== "assigned") return undefined;
      return refuseAt("finding-state.unknown-assignee", "Say to whom it is assigned");
    }
    if (state === "open")
      return refuseAt("finding-state.unknown-assignee", "An open finding has nobody; assign it instead");
    const readers = rolesAllowing(showing("sourcing-plan"));
    const known = await this.assessments.findColleagues(ownerOrgId, readers, [assigneeId]);
    if (known.length > 0) return undefined;
    return refuseAt("finding-state.unknown-assignee", "Name a colleague who may read the plan");
  }
}

const noteOf = ({ note }: FindingStateWish): string | null => (note === "" ? null : note);

function refuseNote(wish: FindingStateWish) {
  if (wish.state !== "accepted" && wish.state !== "done") return undefined;
  if (noteOf(wish) !== null) return undefined;
  const message = wish.state === "done" ? "Say what was done" : "Say why it is accepted";
  return refuse("finding-state.note-missing", { errors: [{ pointer: "/body/note", message }] });
}

/** A state whose finding is no longer found is cleared: it is left out until the finding is found again. */
function standingIn(row: FindingStateRow, { findings, plans }: Latest): FindingState[] {
  const finding = findings.get(row.placeSha256);
  if (finding === undefined && plans.has(row.planName)) return [];
  return [toFindingState(row, finding)];
}

function readCursor(cursor: string | undefined): Outcome<readonly [string, string] | undefined> {
  const decoded = decodeCursor(cursor, ["text", "text"]);
  if (!decoded.ok) return decoded;
  if (decoded.value === undefined) return { ok: true, value: undefined };
  const [planName, key] = [String(decoded.value[0]), String(decoded.value[1])];
  return isPlaceKey(key) ? { ok: true, value: [planName, key] } : refuseCursor();
}
