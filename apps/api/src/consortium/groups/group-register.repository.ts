import { Injectable } from "@nestjs/common";
import { z } from "zod";
import {
  ScopeRegister,
  type Bar,
  type HeldPlace,
  type PlaceKind,
} from "../../membership/roles/scope-register.js";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { CleanTeamsRepository } from "./clean-teams.repository.js";
import { isHeld } from "./seat-held.repository.js";

const heldRow = z.object({ endsAt: z.date().nullable() });

/** Which groups are there, and who sits in them? For the floor that gives roles; facilities and projects there are none of yet. */
@Injectable()
export class GroupRegisterRepository extends ScopeRegister {
  constructor(
    private readonly database: Database,
    private readonly teams: CleanTeamsRepository,
  ) {
    super();
  }

  async exists(kind: PlaceKind, id: string): Promise<boolean> {
    if (kind !== "group" || !isId(id)) return false;
    return (await this.database.execute(`SELECT FROM groups WHERE id = $1`, [id])) > 0;
  }

  async findSeat(kind: PlaceKind, id: string, personId: string): Promise<HeldPlace | undefined> {
    if (kind !== "group") return undefined;
    const rows = await this.database.withPurpose("directory", () =>
      this.database.query(
        heldRow,
        `SELECT s.access_ends_at AS "endsAt" FROM group_seats s JOIN people p ON p.id = s.person_id AND p.organisation_id = s.organisation_id
          WHERE s.group_id = $1 AND s.person_id = $2 AND ${isHeld("s")}`,
        [id, personId],
      ),
    );
    return rows[0];
  }

  async barredFrom(kind: PlaceKind, id: string, personId: string, now: Date): Promise<Bar | undefined> {
    if (kind !== "group") return undefined;
    // As seats and names do: whoever is named in a clean team meanwhile is seen once that is done.
    await this.teams.lockPerson(personId);
    const group = await this.teams.findKind(id);
    if (group === undefined) return undefined;
    if (group === "clean-team" && (await this.findSeat(kind, id, personId)) === undefined)
      return { code: "role.wrong-person" };
    const until = await this.teams.findBar(id, group, personId, now);
    return until === null ? undefined : { code: "group.cooling-off", until };
  }
}
