import { uuidv7 } from "uuidv7";
import type { TestCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { made, type Places } from "./role-route-world.js";

async function invite(inviter: TestCaller, role: string) {
  const json = { email: `${uuidv7()}@example.org`, roles: [{ role }] };
  return { invitationId: await made(inviter.send("POST", "/v1/invitations", json)) };
}

/** Somebody with a role, and somebody who is invited. */
export const places: Places = {
  async ofPerson(_api, { id: personId }) {
    const sql = "SELECT id FROM role_assignments WHERE person_id = $1";
    const held = await asOwner((owner) => owner.query<{ id: string }>(sql, [personId]));
    return { personId, assignmentId: held.rows[0]!.id };
  },
  ofMember: ({ admin }) => invite(admin, "researcher"),
  ofAlliance: (secretary) => invite(secretary, "guest"),
};
