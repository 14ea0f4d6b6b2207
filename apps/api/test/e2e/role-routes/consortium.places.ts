import { uuidv7 } from "uuidv7";
import type { TestCaller } from "../../harness/test-caller.js";
import { asOwner } from "../../harness/test-database.js";
import { idAt, made, type Ids, type Places } from "./role-route-world.js";

const set = (secretary: TestCaller, visibility: "alliance" | "members") =>
  made(
    secretary.send("POST", "/v1/groups", {
      name: { en: "Interfaces", zh: null },
      charter: "What happens where two materials meet.",
      joinMode: "application",
      visibility,
    }),
  );

/** What the group has decided, and what is to be done: kept as its chair would. */
async function keepRecord(groupId: string, personId: string): Promise<Ids> {
  const itemId = uuidv7();
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO group_decisions (id, group_id, title, decided_on, recorded_by, created_at)
       VALUES ($1, $2, 'We meet monthly', '2026-11-20', $3, now())`,
      [uuidv7(), groupId, personId],
    );
    await owner.query(
      `INSERT INTO group_action_items (id, group_id, text, owner_id, created_by, created_at)
       VALUES ($1, $2, 'Write it down', $3, $3, now())`,
      [itemId, groupId, personId],
    );
  });
  return { itemId };
}

/**
 * A hidden group in which the member is, with a decision and an action item; and one of the alliance. A colleague and the
 * researcher sit in the one at home, and the chair chairs it.
 */
export const places: Places = {
  async about(_ids, secretary, member) {
    if (member === undefined) return { groupId: await set(secretary, "alliance") };
    const groupId = await set(secretary, "members");
    const path = `/v1/groups/${groupId}`;
    const invite = { decision: "invite" };
    await made(secretary.send("PUT", `${path}/members/${member.organisationId}`, invite), "none");
    await made(member.admin.send("POST", `${path}/members`, {}), "state");
    return { groupId, ...(await keepRecord(groupId, member.analyst.id)) };
  },
  async settled({ callers, at }) {
    const groupId = idAt(at.home, "groupId");
    const [researcher, admin, chair] = [2, 3, 9].map((index) => callers[index]!);
    const seats = `/v1/groups/${groupId}/seats`;
    const colleague = idAt(at.home, "personId");
    await made(admin!.send("PUT", `${seats}/${colleague}`, { seat: "voting" }), "none");
    await made(admin!.send("PUT", `${seats}/${researcher!.id}`, { seat: "observer" }), "none");
    await asOwner(async (owner) => {
      const sql = "UPDATE role_assignments SET scope_id = $1 WHERE person_id = $2";
      await owner.query(sql, [groupId, chair!.id]);
      await owner.query(
        `INSERT INTO scope_members (id, scope_kind, scope_id, person_id, starts_at)
         VALUES ($1, 'group', $2, $3, now() - interval '1 second')`,
        [uuidv7(), groupId, chair!.id],
      );
    });
  },
};
