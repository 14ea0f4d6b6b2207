import { organisationKinds, memberStates } from "@interphase/identity";
import type { MemberOrganisation, ParentRelation } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** A tier that nobody has said: it has no weight, so a ballot by tier says so instead of guessing. */
const noTier = "not-stated";
const noKind = "not-stated";

const memberRow = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(organisationKinds).nullable(),
  tier: z.string().nullable(),
  state: z.enum(memberStates),
});
/** A member as an electorate needs to know it. */
export type RegisteredMember = MemberOrganisation & { readonly name: string };

const relationRow = z.object({ organisationId: z.uuid(), parentId: z.uuid().nullable() });
const weightRow = z.object({ tier: z.string(), weight: z.number() });

/**
 * Who is a member in which tier, and who controls whom? What `composeElectorate` is made from, for the floors above.
 * **Shape** what is read here is the present; a snapshot is its reader's to make. An organisation outside is a legal entity's id.
 */
@Injectable()
export class MemberRegister {
  constructor(private readonly database: Database) {}

  /**
   * Every organisation with its kind, tier and state, by id.
   * `lock`: "share" lets nobody be kept out, renamed or moved to another tier before the transaction ends.
   */
  async listMembers(lock: "none" | "share" = "none"): Promise<RegisteredMember[]> {
    const rows = await this.database.query(
      memberRow,
      `SELECT o.id, o.name, o.kind, m.tier,
              COALESCE(o.left_as, CASE WHEN o.suspended_at IS NULL THEN 'active' ELSE 'suspended' END) AS state
         FROM organisations o LEFT JOIN memberships m ON m.organisation_id = o.id AND m.ended_at IS NULL
        ORDER BY o.id ${lock === "share" ? "FOR SHARE OF o" : ""}`,
      [],
    );
    return rows.map(({ kind, tier, ...row }) => ({ ...row, kind: kind ?? noKind, tier: tier ?? noTier }));
  }

  /** Who controls whom, as confirmed; `parentId` null: on record that nobody does. */
  async listParents(): Promise<ParentRelation[]> {
    const rows = await this.database.query(
      relationRow,
      `SELECT organisation_id AS "organisationId",
              COALESCE(parent_organisation_id, parent_entity_id) AS "parentId"
         FROM parent_relations WHERE ended_at IS NULL`,
      [],
    );
    return rows.map((row) => ({ ...row, isConfirmed: true }));
  }

  /** How much does each tier weigh, as it is set now? */
  async tierWeights(): Promise<Record<string, number>> {
    const rows = await this.database.query(weightRow, `SELECT tier, weight FROM membership_tiers`, []);
    return Object.fromEntries(rows.map(({ tier, weight }) => [tier, weight]));
  }
}
