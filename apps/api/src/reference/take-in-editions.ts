import { listEditions } from "@interphase/minerals";
import { takeInEdition } from "./reference.repository.js";

/** Takes in every edition that is shipped. **Fails** for other facts under a name that is taken: editions are immutable. */
export async function takeInEditions(owner: Parameters<typeof takeInEdition>[0], now: Date): Promise<void> {
  for (const edition of listEditions()) {
    const stored = await takeInEdition(owner, edition, now.toISOString());
    if (stored === edition.sha256) continue;
    throw new Error(
      `the database holds other facts under the edition ${edition.name} (${stored.slice(0, 12)}, shipped ${edition.sha256.slice(0, 12)}): publish them under a new name`,
    );
  }
}
