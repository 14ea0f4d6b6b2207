import { uuidv7 } from "uuidv7";
import { asOwner } from "../../harness/test-database.js";
import type { Places } from "./role-route-world.js";

/** A tier that somebody proposed who is gone. */
export const places: Places = {
  ofAlliance: async () => {
    const changeId = uuidv7();
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO membership_setting_changes (id, kind, name, name_en, weight, proposed_by, proposed_at)
         VALUES ($1, 'tier', $2, 'Proposed', 2, $3, now())`,
        [changeId, `tier-${changeId.slice(-12)}`, uuidv7()],
      ),
    );
    return { changeId };
  },
};
