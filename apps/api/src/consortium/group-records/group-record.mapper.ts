import type { GroupActionItem, GroupDecision } from "@interphase/consortium";
import type { StoredActionItem, StoredDecision } from "./group-records.repository.js";

const toPerson = (id: string, displayName: string | null) =>
  displayName === null ? null : { id, displayName };

/** How does a decision look on the wire? */
export function toGroupDecision(stored: StoredDecision): GroupDecision {
  const { id, title, text, decidedOn, recordedBy, recordedByName, createdAt } = stored;
  return {
    id,
    title,
    text,
    decidedOn,
    recordedBy: toPerson(recordedBy, recordedByName),
    createdAt: createdAt.toISOString(),
  };
}

/** How does an action item look on the wire? */
export function toGroupActionItem(stored: StoredActionItem, mayClose: boolean): GroupActionItem {
  const { id, text, ownerId, ownerName, dueOn, doneAt, createdAt } = stored;
  return {
    id,
    text,
    owner: toPerson(ownerId, ownerName),
    dueOn,
    doneAt: doneAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    mayClose,
  };
}
