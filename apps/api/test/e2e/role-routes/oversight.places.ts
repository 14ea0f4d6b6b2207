import type { TestCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { made, type Ids, type Places } from "./role-route-world.js";

async function ask(asking: TestCaller, { organisationId, planId }: Ids) {
  const rows = [{ kind: "sourcing-plan", id: planId }];
  const json = { organisationId, rows, reason: "A reason that is long enough", minutes: 30 };
  return { requestId: await made(asking.send("POST", "/v1/break-glass", json)) };
}

/** The mail of an invitation, and requests to open a member's plan: the secretariat's, and those of whoever may ask. */
export const places: Places = {
  async about(ids, secretary) {
    const sql = `SELECT m.id FROM outbox_mails m JOIN invitations i ON i.email = m.to_address WHERE i.id = $1`;
    const sent = await asOwner((owner) => owner.query<{ id: string }>(sql, [ids["invitationId"]]));
    const asked = ids["planId"] === undefined ? {} : await ask(secretary, ids);
    return { mailId: sent.rows[0]!.id, ...asked };
  },
  aboutCaller: async (caller, role, away) =>
    role === "secretariat" || role === "platform-admin" ? ask(caller, away) : {},
};
