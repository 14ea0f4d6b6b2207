import { createHash, randomInt } from "node:crypto";
import { conductivityExample } from "@interphase/protocols/testing";
import { uuidv7 } from "uuidv7";
import { asOwner } from "../../harness/test-database.js";
import { idAt, type Ids, type Places } from "./role-route-world.js";

const document = JSON.stringify(conductivityExample);
const sha256 = createHash("sha256").update(document).digest("hex");

/** An idea of this group, kept as its author would. */
async function keepIdea(id: string, groupId: string): Promise<void> {
  const draftId = uuidv7();
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO protocols (id, group_id, created_at, created_by) VALUES ($1, $2, now(), $1)`,
      [id, groupId],
    );
    await owner.query(
      `INSERT INTO protocol_drafts (id, protocol_id, state, document, sha256, revision, created_at, changed_at, changed_by)
       VALUES ($1, $2, 'idea', $3, $4, 1, now(), now(), $1)`,
      [draftId, id, document, sha256],
    );
  });
}

/** A protocol of this group that was released, kept as its release would. */
async function keepReleased(code: string, groupId: string): Promise<void> {
  const [id, releaseId] = [uuidv7(), uuidv7()];
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO protocols (id, group_id, code, created_at, created_by) VALUES ($1, $2, $3, now(), $1)`,
      [id, groupId, code],
    );
    await owner.query(
      `INSERT INTO protocol_releases (id, protocol_id, code, version, major, minor, patch, document, sha256, kind, routes, released_at)
       VALUES ($1, $2, $3, '1.0.0', 1, 0, 0, $4, $5, 'ionic-conductivity', '{sulfide}', now())`,
      [releaseId, id, code, document, sha256],
    );
    await owner.query(
      `INSERT INTO protocol_versions (release_id, protocol_id, sha256, state, state_at) VALUES ($1, $2, $3, 'published', now())`,
      [releaseId, id, sha256],
    );
    await owner.query(
      `INSERT INTO protocol_search (protocol_id, release_id, code, kind, routes, state, words, pieces)
       VALUES ($1, $2, $3, 'ionic-conductivity', '{sulfide}', 'published', lower($3), '{}')`,
      [id, releaseId, code],
    );
  });
}

/** A run of this member by a released protocol, begun, kept as its researcher would. */
async function keepRun(id: string, organisationId: string, code: string): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO protocol_runs (id, owner_org_id, code, version, sha256, title, parameters, state, revision, created_at, created_by, changed_at, started_at)
       VALUES ($1, $2, $3, '1.0.0', $4, 'A run', '{}', 'running', 1, now(), $1, now(), now())`,
      [id, organisationId, code, sha256],
    ),
  );
}

/** In each member's group, which the consortium's places make: an idea, and a released protocol with a run. Named first, kept once there are groups. */
export const places: Places = {
  ofMember(): Promise<Ids> {
    // Other suites of the same database have protocols of their own; no kind has these letters.
    const protocolCode = `IP-TST-${String(randomInt(1_000_000_000))}`;
    return Promise.resolve({ protocolId: uuidv7(), protocolCode, runId: uuidv7() });
  },
  async settled({ at }) {
    for (const ids of [at.home, at.away]) {
      const groupId = idAt(ids, "groupId");
      await keepIdea(idAt(ids, "protocolId"), groupId);
      await keepReleased(idAt(ids, "protocolCode"), groupId);
      await keepRun(idAt(ids, "runId"), idAt(ids, "organisationId"), idAt(ids, "protocolCode"));
    }
  },
};
