import { decide, type Actor, type Facts } from "@interphase/access";
import {
  addDocumentRoute,
  withdrawDocumentRoute,
  type DocumentVersion,
  type GroupDocument,
  type GroupDocumentDetail,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import { factsOfGroup } from "../groups/group-access.service.js";
import type { StoredGroup } from "../groups/groups.repository.js";
import type { StoredDocument, StoredVersion } from "./group-documents.repository.js";

const toPerson = (id: string, displayName: string | null) =>
  displayName === null ? null : { id, displayName };

/** What does the policy need to know of who adds documents here? An observer reads and adds nothing. */
export function factsOfWriting(actor: Actor, group: StoredGroup): Facts {
  return { ...factsOfGroup(actor, group), ...(group.seat === "observer" && { seatedPersonIds: [] }) };
}

/** What does the policy need to know of a document? Whose it is: who began it. */
export function factsOfDocument(actor: Actor, group: StoredGroup, { createdBy }: StoredDocument): Facts {
  return { ...factsOfGroup(actor, group), ownerPersonId: createdBy };
}

/** How does a version look on the wire? */
export function toDocumentVersion(stored: StoredVersion): DocumentVersion {
  const { number, fileName, kind, sizeBytes, sha256, note, uploadedBy, uploadedByName, uploadedAt } = stored;
  return {
    number,
    fileName,
    kind,
    sizeBytes,
    sha256,
    note,
    uploadedBy: toPerson(uploadedBy, uploadedByName),
    uploadedAt: uploadedAt.toISOString(),
  };
}

/** How does a document look in a list? */
export function toGroupDocument(
  actor: Actor,
  group: StoredGroup,
  stored: StoredDocument,
  latest: StoredVersion,
): GroupDocument {
  const { id, title, createdAt, withdrawnAt, withdrawnBy, withdrawnByName, withdrawnReason } = stored;
  const isInUse = withdrawnAt === null;
  const may = (action: string, facts: Facts) => isInUse && decide(actor, action, facts).allow;
  return {
    id,
    title,
    createdAt: createdAt.toISOString(),
    latest: toDocumentVersion(latest),
    withdrawn:
      withdrawnAt === null || withdrawnBy === null
        ? null
        : {
            at: withdrawnAt.toISOString(),
            by: toPerson(withdrawnBy, withdrawnByName),
            reason: withdrawnReason ?? "",
          },
    may: {
      addVersion: may(actionOf(addDocumentRoute), factsOfWriting(actor, group)),
      withdraw: may(actionOf(withdrawDocumentRoute), factsOfDocument(actor, group, stored)),
    },
  };
}

/** How does one document look? **Shape** `versions` as they are read, the latest first. */
export function toDocumentDetail(
  actor: Actor,
  group: StoredGroup,
  stored: StoredDocument,
  versions: readonly [StoredVersion, ...StoredVersion[]],
): GroupDocumentDetail {
  return {
    ...toGroupDocument(actor, group, stored, versions[0]),
    versions: versions.map(toDocumentVersion),
  };
}
