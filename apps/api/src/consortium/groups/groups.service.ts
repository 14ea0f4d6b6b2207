import type { Actor, Asked } from "@interphase/access";
import {
  fitsKind,
  type CoolingOff,
  type Group,
  type GroupDetail,
  type GroupKind,
  type GroupVisibility,
  type JoinMode,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { matchesEntityTag, type EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "./group-access.service.js";
import { toGroup, toGroupDetail } from "./group.mapper.js";
import { GroupsRepository } from "./groups.repository.js";

type Tagged = { readonly ok: true; readonly value: GroupDetail; readonly etag: string };
type Refused = { readonly ok: false; readonly failure: Failure };

interface GroupQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly of?: "mine" | "others" | undefined;
}

/** What a group is, as the secretariat writes it down. */
interface GroupText {
  readonly name: { readonly en: string | null; readonly zh: string | null };
  readonly charter: string;
  readonly joinMode: JoinMode;
  readonly visibility: GroupVisibility;
  readonly kind: GroupKind;
  readonly lockDays: number;
}

/** Which working groups are there, and by which rules do they live? Loads, asks the policy, changes; in the caller's transaction. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly access: GroupAccess,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    asked: Asked,
    query: GroupQuery,
  ): Promise<Outcome<{ items: Group[]; nextCursor: string | null }>> {
    const after = decodeCursor(query.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const isMine = query.of === undefined ? null : query.of === "mine";
    const rows = await this.groups.list(asked, isMine, query.limit, position);
    const { items, nextCursor } = toPage(rows, query.limit, ({ sortName, id }) => [sortName, id]);
    return { ok: true, value: { items: items.map((row) => toGroup(asked.actor, row)), nextCursor } };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, groupId: string): Promise<Tagged | Refused> {
    const found = await this.access.authorize(asked, groupId);
    return found.ok ? this.toTagged(asked.actor, found.value.id) : found;
  }

  async create(
    { actor }: Asked,
    {
      name,
      charter,
      joinMode,
      visibility,
      kind,
      lockDays,
      coolingOff,
    }: GroupText & { readonly coolingOff: CoolingOff | null },
  ): Promise<Tagged | Refused> {
    const id = this.clock.newId();
    await this.groups.insert({
      id,
      nameEn: name.en,
      nameZh: name.zh,
      charter,
      joinMode,
      visibility,
      kind,
      lockDays,
      coolingOffDays: coolingOff?.days ?? null,
      coolingOffBars: coolingOff?.bars ?? null,
      createdAt: this.clock.now(),
      createdBy: actor.personId,
    });
    this.audit.describe({ target: { kind: "group", id }, facts: { kind, joinMode, visibility } });
    return this.toTagged(actor, id);
  }

  /** **Fails** not-found, access.forbidden, precondition.failed; group.clean-team-rules where it is one and would be one no more. */
  async update(
    asked: Asked,
    groupId: string,
    ifMatch: EntityTags,
    change: { readonly [Name in keyof GroupText]?: GroupText[Name] | undefined },
  ): Promise<Tagged | Refused> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const group = found.value;
    if (!matchesEntityTag(ifMatch, String(group.version))) return refuse("precondition.failed");
    const { joinMode = group.joinMode, visibility = group.visibility, charter = group.charter } = change;
    const { kind = group.kind, lockDays = group.lockDays } = change;
    const { coolingOffDays: days, coolingOffBars: bars } = group;
    const coolingOff = days === null || bars === null ? null : { days, bars };
    if (!fitsKind({ kind, joinMode, visibility, coolingOff })) return refuse("group.clean-team-rules");
    const { en: nameEn, zh: nameZh } = change.name ?? { en: group.nameEn, zh: group.nameZh };
    const next = { nameEn, nameZh, charter, joinMode, visibility, kind, lockDays };
    if (!(await this.groups.update(group, next))) return refuse("precondition.failed");
    const changed = Object.keys(change);
    this.audit.describe({
      target: { kind: "group", id: group.id },
      facts: { changed: changed.join(" "), joinMode, visibility },
    });
    return this.toTagged(asked.actor, group.id);
  }

  private async toTagged(actor: Actor, groupId: string): Promise<Tagged | Refused> {
    const found = await this.groups.find(groupId, actor);
    if (found === undefined) return refuse("not-found");
    const chairs = await this.groups.listChairs(found.id, this.clock.now());
    return { ok: true, value: toGroupDetail(actor, found, chairs), etag: String(found.version) };
  }
}
