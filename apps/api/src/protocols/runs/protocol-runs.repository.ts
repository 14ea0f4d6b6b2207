import { releaseStates, runStates, type RunState } from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { protocolRunsTable } from "./protocol-run.entity.js";
import { runDeviationsTable } from "./run-deviation.entity.js";

const name = z.string().nullable();
const inList = ["id", "title", "sample", "code", "version", "state", "createdAt", "changedAt"] as const;
const listed = columnsOf(protocolRunsTable, ...inList);
const titles = { state: z.enum(runStates), titleEn: name, titleZh: name };
const listedRow = listed.row.extend({ ...titles, deviations: z.number() });
/** A run as a list shows it. */
export type ListedRun = z.output<typeof listedRow>;

const whole = columnsOf(
  protocolRunsTable,
  ...inList,
  "ownerOrgId",
  "sha256",
  "parameters",
  "reason",
  "revision",
  "createdBy",
  "startedAt",
  "endedAt",
);
const runRow = whole.row.extend({
  ...titles,
  parameters: z.record(z.string(), z.number()),
  createdByName: name,
  versionState: z.enum(releaseStates),
  damagedAt: z.date().nullable(),
});
/** A run with its parameters, and how its version stands now. */
export type StoredRun = z.output<typeof runRow>;

const deviation = columnsOf(runDeviationsTable, "id", "pointer", "what", "why", "at", "personId");
const deviationRow = deviation.row.extend({ personName: name });
/** A deviation, with the name of who recorded it. */
export type StoredDeviation = z.output<typeof deviationRow>;

/** A run about to be made. */
export type NewRun = Omit<z.output<typeof protocolRunsTable.row>, "parameters"> & {
  readonly parameters: Readonly<Record<string, number>>;
};
/** A deviation about to be recorded. */
export type NewDeviation = z.output<typeof runDeviationsTable.row>;

const version = `JOIN protocol_releases r ON r.code = n.code AND r.version = n.version
  JOIN protocol_versions v ON v.release_id = r.id`;

/** Where are runs kept? Every call runs in the actor's transaction and sees the actor's organisation alone. */
@Injectable()
export class ProtocolRunsRepository {
  constructor(private readonly database: Database) {}

  /** The latest changed first, one more than asked for where there is more. */
  async list(
    state: RunState | undefined,
    limit: number,
    after: readonly [changedAt: string, id: string] | undefined,
  ): Promise<ListedRun[]> {
    return this.database.query(
      listedRow,
      `SELECT ${listed.list("n")}, r.title_en AS "titleEn", r.title_zh AS "titleZh",
              (SELECT count(*)::int FROM run_deviations d WHERE d.run_id = n.id) AS deviations
         FROM protocol_runs n ${version}
        WHERE ($1::text IS NULL OR n.state = $1)
          AND ($2::timestamptz IS NULL OR (n.changed_at, n.id) < ($2::timestamptz, $3::uuid))
        ORDER BY n.changed_at DESC, n.id DESC LIMIT $4`,
      [state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async find(id: string): Promise<StoredRun | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(
      runRow,
      `SELECT ${whole.list("n")}, r.title_en AS "titleEn", r.title_zh AS "titleZh",
              p.display_name AS "createdByName", v.state AS "versionState", v.damaged_at AS "damagedAt"
         FROM protocol_runs n ${version} LEFT JOIN people p ON p.id = n.created_by
        WHERE n.id = $1`,
      [id],
    );
    return row;
  }

  async listDeviations(runId: string): Promise<StoredDeviation[]> {
    return this.database.query(
      deviationRow,
      `SELECT ${deviation.list("d")}, p.display_name AS "personName"
         FROM run_deviations d LEFT JOIN people p ON p.id = d.person_id
        WHERE d.run_id = $1 ORDER BY d.at, d.id`,
      [runId],
    );
  }

  async countDeviations(runId: string): Promise<number> {
    const [row] = await this.database.query(
      z.object({ deviations: z.number() }),
      `SELECT count(*)::int AS deviations FROM run_deviations WHERE run_id = $1`,
      [runId],
    );
    return row?.deviations ?? 0;
  }

  async insert({ parameters, ...run }: NewRun): Promise<void> {
    await this.database.repository(protocolRunsTable).insert({ ...run, parameters: { ...parameters } });
  }

  /** Says what a planned run is called and its values. Was it still as it was read? */
  async change(
    id: string,
    revision: number,
    said: {
      readonly title: string;
      readonly sample: string | null;
      readonly parameters: Readonly<Record<string, number>>;
      readonly at: Date;
    },
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE protocol_runs SET title = $3, sample = $4, parameters = $5, changed_at = $6, revision = revision + 1
        WHERE id = $1 AND revision = $2`,
      [id, revision, said.title, said.sample, JSON.stringify(said.parameters), said.at],
    );
    return changed === 1;
  }

  /** Takes a run from one state to another. Was it still as it was read? */
  async move(
    id: string,
    revision: number,
    to: RunState,
    { at, reason }: { readonly at: Date; readonly reason: string | null },
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE protocol_runs
          SET state = $3, reason = $4, changed_at = $5, revision = revision + 1,
              started_at = CASE WHEN $3 = 'running' THEN $5 ELSE started_at END,
              ended_at = CASE WHEN $3 IN ('done', 'abandoned') THEN $5 ELSE ended_at END
        WHERE id = $1 AND revision = $2`,
      [id, revision, to, reason, at],
    );
    return changed === 1;
  }

  /** Records a deviation. What somebody else read of the run before is not the newest then. */
  async addDeviation(added: NewDeviation): Promise<void> {
    await this.database.execute(
      `UPDATE protocol_runs SET changed_at = $2, revision = revision + 1 WHERE id = $1`,
      [added.runId, added.at],
    );
    await this.database.repository(runDeviationsTable).insert(added);
  }
}
