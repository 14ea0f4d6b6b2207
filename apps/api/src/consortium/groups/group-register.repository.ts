import { Injectable } from "@nestjs/common";
import { ScopeRegister, type PlaceKind } from "../../membership/roles/scope-register.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";

/** Which groups are there, and who sits in them? For the floor that gives roles; facilities and projects there are none of yet. */
@Injectable()
export class GroupRegisterRepository extends ScopeRegister {
  constructor(private readonly database: Database) {
    super();
  }

  async exists(kind: PlaceKind, id: string): Promise<boolean> {
    if (kind !== "group" || !isId(id)) return false;
    return (await this.database.execute(`SELECT FROM groups WHERE id = $1`, [id])) > 0;
  }

  async isSeated(kind: PlaceKind, id: string, personId: string): Promise<boolean> {
    if (kind !== "group") return false;
    const found = await this.database.withPurpose("directory", () =>
      this.database.execute(
        `SELECT FROM group_seats s JOIN people p ON p.id = s.person_id AND p.organisation_id = s.organisation_id
          WHERE s.group_id = $1 AND s.person_id = $2 AND s.ended_at IS NULL`,
        [id, personId],
      ),
    );
    return found > 0;
  }
}
