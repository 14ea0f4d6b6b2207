import type { Actor, Asked } from "@interphase/access";
import type { GroupDocument, GroupDocumentDetail } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { Database } from "../../platform/database/database.service.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { BallotDocumentsRepository } from "../ballots/ballot-documents.repository.js";
import { GroupAccess } from "../groups/group-access.service.js";
import type { StoredGroup } from "../groups/groups.repository.js";
import { GroupDocumentFilesRepository } from "./group-document-files.repository.js";
import { factsOfDocument, toDocumentDetail, toGroupDocument } from "./group-document.mapper.js";
import { GroupDocumentsRepository, type StoredVersion } from "./group-documents.repository.js";

interface DocumentQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Which documents has a group, and what do they say? Read by who belongs to it, withdrawn by who began them or its chair. */
@Injectable()
export class GroupDocumentsService {
  constructor(
    private readonly access: GroupAccess,
    private readonly documents: GroupDocumentsRepository,
    private readonly files: GroupDocumentFilesRepository,
    private readonly beside: BallotDocumentsRepository,
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async list(
    asked: Asked,
    groupId: string,
    { limit, cursor }: DocumentQuery,
  ): Promise<Outcome<{ items: GroupDocument[]; nextCursor: string | null }>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const after = decodeTimeCursor(cursor);
    if (!after.ok) return after;
    const rows = await this.documents.list(found.value.id, limit, after.value);
    const page = toPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    const latest = await this.documents.listLatest(page.items.map(({ id }) => id));
    const items = page.items.flatMap((row) => {
      const version = latest.find(({ documentId }) => documentId === row.id);
      return version === undefined ? [] : [toGroupDocument(asked.actor, found.value, row, version)];
    });
    return { ok: true, value: { items, nextCursor: page.nextCursor } };
  }

  /** **Fails** not-found, access.forbidden. */
  async get(asked: Asked, groupId: string, documentId: string): Promise<Outcome<GroupDocumentDetail>> {
    const found = await this.access.authorize(asked, groupId);
    return found.ok ? this.show(asked.actor, found.value, documentId) : found;
  }

  /** A version's file, streamed. **Fails** not-found, access.forbidden, document.withdrawn. */
  async download(
    asked: Asked,
    groupId: string,
    documentId: string,
    number: string,
  ): Promise<Outcome<BinaryReply>> {
    const shown = await this.get(asked, groupId, documentId);
    if (!shown.ok) return shown;
    const { id, versions, withdrawn } = shown.value;
    const version = versions.find((each) => String(each.number) === number);
    if (version === undefined) return refuse("not-found");
    if (withdrawn !== null) return refuse("document.withdrawn");
    this.audit.describe({
      target: { kind: "group", id: groupId },
      facts: { documentId: id, version: version.number },
    });
    const { fileName, sizeBytes } = version;
    return {
      ok: true,
      value: { bytes: () => this.stream(asked.actor, id, version.number, sizeBytes), fileName },
    };
  }

  /** The files go for ever; names, sizes and hashes stay. **Fails** not-found, access.forbidden, document.withdrawn. */
  async withdraw(
    asked: Asked,
    groupId: string,
    documentId: string,
    reason: string,
  ): Promise<Outcome<GroupDocumentDetail>> {
    const group = (await this.access.find(asked.actor, groupId))?.value;
    const stored = group && (await this.documents.find(group.id, documentId));
    const found = authorizeResource(
      asked,
      "group-document",
      stored && { value: stored, facts: factsOfDocument(asked.actor, group, stored) },
    );
    if (!found.ok) return found;
    if (group === undefined) return refuse("not-found");
    const { id } = found.value;
    const now = this.clock.now();
    if (!(await this.documents.withdraw(id, now, asked.actor.personId, reason)))
      return refuse("document.withdrawn");
    await this.beside.markWithdrawn(id, now);
    await this.files.removeAll(id);
    this.audit.describe({ target: { kind: "group", id: group.id }, facts: { documentId: id } });
    return this.show(asked.actor, group, id);
  }

  /** A document of a group that the actor reads. **Fails** not-found. */
  async show(actor: Actor, group: StoredGroup, documentId: string): Promise<Outcome<GroupDocumentDetail>> {
    const stored = await this.documents.find(group.id, documentId);
    const [latest, ...others]: StoredVersion[] = stored ? await this.documents.listVersions(stored.id) : [];
    if (stored === undefined || latest === undefined) return refuse("not-found");
    return { ok: true, value: toDocumentDetail(actor, group, stored, [latest, ...others]) };
  }

  /** A piece at a time, each in a transaction of its own: who loses the seat meanwhile gets a broken download. */
  private async *stream(
    actor: Actor,
    documentId: string,
    number: number,
    sizeBytes: number,
  ): AsyncGenerator<Uint8Array> {
    const scope = { organisationId: actor.organisationId, personId: actor.personId };
    let sent = 0;
    for (let position = 0; sent < sizeBytes; position += 1) {
      const piece = await this.database.runAs(scope, () =>
        this.files.readPiece(documentId, number, position),
      );
      if (piece === undefined) throw new Error("the document's file went while it was sent");
      yield piece;
      sent += piece.length;
    }
  }
}
