import { decide, type Actor, type Asked } from "@interphase/access";
import { closeActionItemRoute, type GroupActionItem } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, decodeTimeCursor, refuseCursor, toPage } from "../../platform/database/cursor.js";
import { actionOf } from "../../platform/http/route-action.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { factsOfGroup, GroupAccess } from "../groups/group-access.service.js";
import type { StoredGroup } from "../groups/groups.repository.js";
import { toGroupActionItem } from "./group-record.mapper.js";
import { dueOf, GroupRecordsRepository, type StoredActionItem } from "./group-records.repository.js";

interface ItemQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state: "open" | "done";
}

interface ItemPage {
  items: GroupActionItem[];
  nextCursor: string | null;
}

/** What is somebody of a group to do, until when? The chair gives it; its owner and the chair say that it is done. */
@Injectable()
export class GroupActionItemsService {
  constructor(
    private readonly access: GroupAccess,
    private readonly records: GroupRecordsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async list(asked: Asked, groupId: string, query: ItemQuery): Promise<Outcome<ItemPage>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const group = found.value;
    const page = query.state === "open" ? await this.open(group, query) : await this.done(group, query);
    if (!page.ok) return page;
    const { items, nextCursor } = page.value;
    return { ok: true, value: { nextCursor, items: items.map((item) => toItem(asked.actor, group, item)) } };
  }

  /** **Fails** not-found, access.forbidden, group.unknown-owner. */
  async give(
    asked: Asked,
    groupId: string,
    {
      text,
      ownerId,
      dueOn,
    }: { readonly text: string; readonly ownerId: string; readonly dueOn?: string | undefined },
  ): Promise<Outcome<GroupActionItem>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const now = this.clock.now();
    if ((await this.records.findOwner(found.value.id, ownerId, now)) === undefined)
      return refuse("group.unknown-owner");
    const id = this.clock.newId();
    await this.records.insertItem({
      id,
      groupId: found.value.id,
      text,
      ownerId,
      dueOn: dueOn ?? null,
      createdBy: asked.actor.personId,
      createdAt: now,
      doneAt: null,
      doneBy: null,
    });
    this.audit.describe({ target: { kind: "group", id: found.value.id }, facts: { itemId: id, ownerId } });
    const kept = await this.records.findItem(id);
    return kept === undefined
      ? refuse("not-found")
      : { ok: true, value: toItem(asked.actor, found.value, kept) };
  }

  /** **Fails** not-found for an item of another group, access.forbidden for one that is somebody else's. */
  async close(
    asked: Asked,
    groupId: string,
    itemId: string,
    isDone: boolean,
  ): Promise<Outcome<GroupActionItem>> {
    const group = (await this.access.find(asked.actor, groupId))?.value;
    const found = await this.records.findItem(itemId);
    const stored = group !== undefined && found?.groupId === group.id ? found : undefined;
    const item = authorizeResource(
      asked,
      "group-action-item",
      group && stored && { value: stored, facts: factsOfItem(asked.actor, group, stored) },
    );
    if (!item.ok) return item;
    if (group === undefined) return refuse("not-found");
    const { id } = item.value;
    await this.records.setDone(id, isDone ? this.clock.now() : null, isDone ? asked.actor.personId : null);
    this.audit.describe({ target: { kind: "group", id: group.id }, facts: { itemId: id, isDone } });
    const kept = await this.records.findItem(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toItem(asked.actor, group, kept) };
  }

  private async open(
    group: StoredGroup,
    { limit, cursor }: ItemQuery,
  ): Promise<Outcome<{ items: StoredActionItem[]; nextCursor: string | null }>> {
    const after = decodeCursor(cursor, ["text", "id"]);
    if (!after.ok) return after;
    const [due, id] = (after.value ?? []).map(String);
    if (due !== undefined && !/^\d{4}-\d\d-\d\d$/.test(due)) return refuseCursor();
    const position = due === undefined || id === undefined ? undefined : ([due, id] as const);
    const rows = await this.records.listOpenItems(group.id, limit, position);
    return { ok: true, value: toPage(rows, limit, (row) => [dueOf(row), row.id]) };
  }

  private async done(
    group: StoredGroup,
    { limit, cursor }: ItemQuery,
  ): Promise<Outcome<{ items: StoredActionItem[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(cursor);
    if (!after.ok) return after;
    const rows = await this.records.listDoneItems(group.id, limit, after.value);
    return {
      ok: true,
      value: toPage(rows, limit, ({ doneAt, createdAt, id }) => [(doneAt ?? createdAt).toISOString(), id]),
    };
  }
}

const factsOfItem = (actor: Actor, group: StoredGroup, { ownerId }: StoredActionItem) => ({
  ...factsOfGroup(actor, group),
  ownerPersonId: ownerId,
});

function toItem(actor: Actor, group: StoredGroup, item: StoredActionItem): GroupActionItem {
  const facts = factsOfItem(actor, group, item);
  return toGroupActionItem(item, decide(actor, actionOf(closeActionItemRoute), facts).allow);
}
