import { decide, type Asked } from "@interphase/access";
import {
  changeProtocolRunRoute,
  fillParameters,
  findRunStep,
  parseDocument,
  takesDeviations,
  type EnteredValue,
  type ProtocolDocument,
  type ProtocolRun,
  type ProtocolRunSummary,
  type RunState,
  type RunStep,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { actionOf } from "../../platform/http/route-action.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { documentOf } from "../registry/protocol-release.mapper.js";
import { ProtocolReleases } from "../registry/protocol-releases.service.js";
import { toProtocolRun, toRunSummary } from "./protocol-run.mapper.js";
import { ProtocolRunsRepository, type StoredRun } from "./protocol-runs.repository.js";

/** How many deviations may a run have? One with more is another test. */
const mostDeviations = 500;

/** What is said of a run before it begins? */
export interface RunText {
  readonly title: string;
  readonly sample?: string | undefined;
  readonly parameters: Readonly<Record<string, EnteredValue>>;
}

/** A run with the tag of what was read. */
type TaggedRun = Promise<
  | { readonly ok: true; readonly value: ProtocolRun; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure }
>;
type Filled = { readonly sha256: string; readonly values: Readonly<Record<string, number>> };

/** Which tests does an organisation run by released versions? Loads, asks the policy, changes; in the caller's transaction. */
@Injectable()
export class ProtocolRuns {
  constructor(
    private readonly runs: ProtocolRunsRepository,
    private readonly releases: ProtocolReleases,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(query: {
    readonly state?: RunState | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<Outcome<{ items: ProtocolRunSummary[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = (await this.runs.list(query.state, query.limit, after.value)).map(toRunSummary);
    return { ok: true, value: toPage(rows, query.limit, ({ changedAt, id }) => [changedAt, id]) };
  }

  /** **Fails** not-found, protocol.damaged, protocol.withdrawn, protocol.parameters. */
  async create(
    asked: Asked,
    named: { readonly code: string; readonly version: string },
    text: RunText,
  ): TaggedRun {
    const { organisationId, personId } = asked.actor;
    if (organisationId === null) return refuse("not-found");
    const filled = await this.fill(named.code, named.version, text.parameters);
    if (!filled.ok) return filled;
    if (filled.value.isWithdrawn) return refuse("protocol.withdrawn");
    const [id, now] = [this.clock.newId(), this.clock.now()];
    await this.runs.insert({
      id,
      ownerOrgId: organisationId,
      code: named.code,
      version: named.version,
      sha256: filled.value.sha256,
      title: text.title,
      sample: text.sample ?? null,
      parameters: filled.value.values,
      state: "planned",
      reason: null,
      revision: 1,
      createdAt: now,
      createdBy: personId,
      changedAt: now,
      startedAt: null,
      endedAt: null,
    });
    this.audit.describe({ target: { kind: "protocol-run", id } });
    return this.showAnew(asked, id);
  }

  /** **Fails** not-found. */
  async get(asked: Asked, runId: string): TaggedRun {
    const found = await this.find(asked, runId);
    return found.ok ? this.show(asked, found.value) : found;
  }

  /** **Fails** not-found, access.forbidden, precondition.failed, protocol.run-begun, protocol.damaged, protocol.parameters. */
  async change(asked: Asked, runId: string, ifMatch: EntityTags, text: RunText): TaggedRun {
    const found = await this.find(asked, runId);
    if (!found.ok) return found;
    const { id, revision, state, code, version } = found.value;
    if (!matchesEntityTag(ifMatch, String(revision))) return refuse("precondition.failed");
    if (state !== "planned") return refuse("protocol.run-begun");
    const filled = await this.fill(code, version, text.parameters);
    if (!filled.ok) return filled;
    const said = { title: text.title, sample: text.sample ?? null, parameters: filled.value.values };
    if (!(await this.runs.change(id, revision, { ...said, at: this.clock.now() })))
      return refuse("precondition.failed");
    this.audit.describe({ target: { kind: "protocol-run", id } });
    return this.showAnew(asked, id);
  }

  /** **Fails** not-found, access.forbidden, precondition.failed, protocol.no-such-step, protocol.reason-missing, protocol.withdrawn, protocol.damaged. */
  async move(
    asked: Asked,
    runId: string,
    ifMatch: EntityTags,
    { to, reason }: { readonly to: RunState; readonly reason?: string | undefined },
  ): TaggedRun {
    const found = await this.find(asked, runId);
    if (!found.ok) return found;
    const { id, revision, state } = found.value;
    if (!matchesEntityTag(ifMatch, String(revision))) return refuse("precondition.failed");
    const step = findRunStep(state, to);
    if (step === undefined) return refuse("protocol.no-such-step");
    const met = await this.meets(step, found.value, reason);
    if (!met.ok) return met;
    const said = { at: this.clock.now(), reason: reason ?? null };
    if (!(await this.runs.move(id, revision, to, said))) return refuse("precondition.failed");
    this.audit.describe({ target: { kind: "protocol-run", id }, facts: { from: state, to } });
    return this.showAnew(asked, id);
  }

  /** **Fails** not-found, access.forbidden, protocol.run-not-begun, protocol.too-many-deviations. */
  async deviate(
    asked: Asked,
    runId: string,
    said: { readonly pointer?: string | undefined; readonly what: string; readonly why: string },
  ): TaggedRun {
    const found = await this.find(asked, runId);
    if (!found.ok) return found;
    const { id, ownerOrgId, state } = found.value;
    if (!takesDeviations(state)) return refuse("protocol.run-not-begun");
    if ((await this.runs.countDeviations(id)) >= mostDeviations)
      return refuse("protocol.too-many-deviations");
    await this.runs.addDeviation({
      id: this.clock.newId(),
      ownerOrgId,
      runId: id,
      pointer: said.pointer ?? null,
      what: said.what,
      why: said.why,
      at: this.clock.now(),
      personId: asked.actor.personId,
    });
    this.audit.describe({ target: { kind: "protocol-run", id } });
    return this.showAnew(asked, id);
  }

  /** A run, for whoever may do to it what is asked. **Fails** not-found, access.forbidden. */
  async find(asked: Asked, runId: string): Promise<Outcome<StoredRun>> {
    const run = await this.runs.find(runId);
    const facts = { ownerOrganisationId: run?.ownerOrgId ?? null };
    return authorizeResource(asked, "protocol-run", run && { value: run, facts });
  }

  private async meets(
    { needs }: RunStep,
    { code, version }: StoredRun,
    reason: string | undefined,
  ): Promise<Outcome<undefined>> {
    if (needs.includes("reason") && reason === undefined) return refuse("protocol.reason-missing");
    if (!needs.includes("version")) return { ok: true, value: undefined };
    const whole = await this.releases.findWhole(code, version);
    if (!whole.ok) return whole;
    return whole.value.state === "withdrawn" ? refuse("protocol.withdrawn") : { ok: true, value: undefined };
  }

  private async fill(
    code: string,
    version: string,
    entered: RunText["parameters"],
  ): Promise<Outcome<Filled & { readonly isWithdrawn: boolean }>> {
    const whole = await this.releases.findWhole(code, version);
    if (!whole.ok) return whole;
    const filled = fillParameters(readReleased(whole.value.document), entered);
    if (!filled.ok) {
      const errors = filled.problems.map(({ pointer, message }) => ({
        pointer: `/parameters${pointer}`,
        message,
      }));
      return refuse("protocol.parameters", { errors });
    }
    const { sha256, state } = whole.value;
    return { ok: true, value: { sha256, values: filled.values, isWithdrawn: state === "withdrawn" } };
  }

  private async showAnew(asked: Asked, runId: string): TaggedRun {
    const run = await this.runs.find(runId);
    return run === undefined ? refuse("not-found") : this.show(asked, run);
  }

  private async show({ actor }: Asked, run: StoredRun): TaggedRun {
    const deviations = await this.runs.listDeviations(run.id);
    const mayWrite = decide(actor, actionOf(changeProtocolRunRoute), {
      ownerOrganisationId: run.ownerOrgId,
    }).allow;
    return { ok: true, value: toProtocolRun(run, deviations, mayWrite), etag: String(run.revision) };
  }
}

/** What was released is a document: it was looked through before. */
function readReleased(text: string): ProtocolDocument {
  const read = parseDocument(documentOf(text));
  if (!read.ok) throw new Error("a released document has the form of one");
  return read.document;
}
