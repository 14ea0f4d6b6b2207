import { uuidv7 } from "uuidv7";
import { confirmedApplication } from "../../harness/test-application.js";
import { asOwner } from "../../harness/test-database.js";
import type { Places } from "./role-route-world.js";

/** A file that the applicant attached. */
async function attachedTo(applicationId: string): Promise<string> {
  const fileId = uuidv7();
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO application_files (id, application_id, file_name, kind, size_bytes, sha256, attestation, added_at)
       VALUES ($1, $2, 'register.txt', 'txt', 1, repeat('0', 64), '2026-11', now())`,
      [fileId, applicationId],
    );
    await owner.query(`INSERT INTO application_file_pieces (file_id, position, bytes) VALUES ($1, 0, 'x')`, [
      fileId,
    ]);
  });
  return fileId;
}

/** An application whose address is confirmed, with a file. */
export const places: Places = {
  ofAlliance: async (secretary) => {
    const applicationId = (await confirmedApplication(secretary)).id;
    return { applicationId, fileId: await attachedTo(applicationId) };
  },
};
