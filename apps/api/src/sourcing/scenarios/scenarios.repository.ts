import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { storedScenarioSchema, type StoredScenario } from "@interphase/sourcing";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import type { Owned } from "../../platform/problems/authorize.js";
import { scenariosTable } from "./scenario.entity.js";

const scenario = columnsOf(scenariosTable, "id", "assessmentId", "createdAt", "request", "result");
const scenarioRow = scenario.row.extend({ result: z.record(z.string(), z.unknown()) });
const place = columnsOf(scenariosTable, "ownerOrgId", "assessmentId");
type ScenarioRow = z.output<typeof scenarioRow>;

/** To what a scenario belongs. */
export interface ScenarioPlace {
  readonly assessmentId: string;
}

const select = `SELECT ${scenario.list()} FROM scenarios`;

const toScenario = ({ result, createdAt, ...row }: ScenarioRow): StoredScenario =>
  storedScenarioSchema.parse({ ...row, createdAt: createdAt.toISOString(), ...result });

/** A page of scenarios goes without their explanations, which outweigh the figures. */
function toFigures(row: ScenarioRow): StoredScenario {
  const { explanations: _explanations, ...figures } = toScenario(row);
  return figures;
}

/** Where are scenarios kept? Every call runs in the actor's transaction and sees the actor's organisation alone. */
@Injectable()
export class ScenariosRepository {
  constructor(private readonly database: Database) {}

  async insert(scenario: StoredScenario, ownerOrgId: string, createdBy: string): Promise<void> {
    const { id, assessmentId, createdAt, request, ...result } = scenario;
    await this.database.execute(
      `INSERT INTO scenarios (id, owner_org_id, assessment_id, name, request, result, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        ownerOrgId,
        assessmentId,
        request.name,
        JSON.stringify(request),
        JSON.stringify(result),
        createdAt,
        createdBy,
      ],
    );
  }

  /** To which assessment does a scenario belong, and whose is it? Its result is not read. */
  async findPlace(id: string): Promise<Owned<ScenarioPlace> | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(
      place.row,
      `SELECT ${place.list()} FROM scenarios WHERE id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const { ownerOrgId, assessmentId } = row;
    return { value: { assessmentId }, facts: { ownerOrganisationId: ownerOrgId } };
  }

  /** A scenario of an assessment of today's methods: what was kept of older ones has another shape. */
  async find(id: string): Promise<StoredScenario | undefined> {
    const [row] = await this.database.query(scenarioRow, `${select} WHERE id = $1`, [id]);
    return row === undefined ? undefined : toScenario(row);
  }

  /** The newest first, one more than asked for where there is more. */
  async list(
    assessmentId: string,
    limit: number,
    after: readonly [createdAt: string, id: string] | undefined,
  ): Promise<StoredScenario[]> {
    const rows = await this.database.query(
      scenarioRow,
      `${select} WHERE assessment_id = $1
          AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [assessmentId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return rows.map(toFigures);
  }

  async delete(id: string): Promise<void> {
    await this.database.execute("DELETE FROM scenarios WHERE id = $1", [id]);
  }
}
