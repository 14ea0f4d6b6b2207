import { Injectable } from "@nestjs/common";
import { completeFindingRules, findingRulesSchema, type FindingRules } from "@interphase/sourcing";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { findingRulesTable } from "./finding-rules.entity.js";

/** An organisation's own rules; version 0 means that it still uses the defaults. */
export interface StoredFindingRules {
  readonly version: number;
  readonly rules: FindingRules;
}

const written = columnsOf(findingRulesTable, "version");
const storedRules = findingRulesSchema.partial().strip();

/** A rule that came after an organisation last changed its rules has its default limit, until they are changed again. */
function toRules(stored: unknown): FindingRules {
  return findingRulesSchema.parse(completeFindingRules(storedRules.parse(stored)));
}

/** Where does an organisation keep its rules for findings? */
@Injectable()
export class FindingRulesRepository {
  constructor(private readonly database: Database) {}

  async find(ownerOrgId: string): Promise<StoredFindingRules | undefined> {
    const row = await this.database.repository(findingRulesTable).findOneBy({ ownerOrgId });
    return row === null ? undefined : { version: row.version, rules: toRules(row.rules) };
  }

  /** Stores `rules` as the next version, if the present one is among `expected`; undefined if it is not. */
  async replace(
    ownerOrgId: string,
    expected: "any" | readonly number[],
    rules: FindingRules,
    by: { readonly personId: string; readonly at: string },
  ): Promise<StoredFindingRules | undefined> {
    const [row] = await this.database.query(
      written.row,
      `INSERT INTO finding_rules AS current (owner_org_id, version, rules, updated_at, updated_by)
       SELECT $1, 1, $3, $4, $5
        WHERE $2::integer[] IS NULL OR 0 = ANY($2::integer[]) OR EXISTS (SELECT FROM finding_rules WHERE owner_org_id = $1)
       ON CONFLICT (owner_org_id) DO UPDATE
          SET version = current.version + 1, rules = excluded.rules, updated_at = excluded.updated_at,
              updated_by = excluded.updated_by
        WHERE $2::integer[] IS NULL OR current.version = ANY($2::integer[])
       RETURNING ${written.list()}`,
      [ownerOrgId, expected === "any" ? null : [...expected], JSON.stringify(rules), by.at, by.personId],
    );
    return row === undefined ? undefined : { version: row.version, rules };
  }
}
