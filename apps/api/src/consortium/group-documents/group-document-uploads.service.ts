import { decide, type Asked } from "@interphase/access";
import {
  checkFile,
  mostDocumentVersions,
  type FileKind,
  type GroupDocumentDetail,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import type { UploadedFile } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "../groups/group-access.service.js";
import type { StoredGroup } from "../groups/groups.repository.js";
import { GroupDocumentFilesRepository } from "./group-document-files.repository.js";
import { factsOfWriting } from "./group-document.mapper.js";
import { GroupDocumentsRepository } from "./group-documents.repository.js";
import { GroupDocumentsService } from "./group-documents.service.js";

/** How many bytes of files may one group keep? */
const mostGroupBytes = 1024 ** 3;
/** How many of them may one person have added? So that nobody alone takes the room of all. */
const mostPersonBytes = 200 * 1024 ** 2;
/** How many files may one person add to a group in an hour? */
const mostInAnHour = 40;
const hourMs = 60 * 60_000;

/** What comes with a file? */
export interface UploadTexts {
  readonly note?: string | undefined;
  readonly attestation: string;
}

/** Adds documents and versions to a group: checked, counted and kept whole in the caller's transaction, or not at all. */
@Injectable()
export class GroupDocumentUploadsService {
  constructor(
    private readonly access: GroupAccess,
    private readonly documents: GroupDocumentsRepository,
    private readonly files: GroupDocumentFilesRepository,
    private readonly shown: GroupDocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden, file.* for what is not taken, files.full, files.too-many. */
  async add(
    asked: Asked,
    groupId: string,
    texts: UploadTexts & { readonly title: string },
    file: UploadedFile,
  ): Promise<Outcome<GroupDocumentDetail>> {
    const group = await this.authorize(asked, groupId);
    if (!group.ok) return group;
    const kind = checkFile(file.fileName, file.bytes);
    if (!kind.ok) return kind;
    const id = this.clock.newId();
    const { personId } = asked.actor;
    await this.documents.insert({
      id,
      groupId: group.value.id,
      title: texts.title,
      createdBy: personId,
      createdAt: this.clock.now(),
    });
    return this.keep(asked, group.value, id, { ...texts, kind: kind.value }, file);
  }

  /** **Fails** as `add`, document.withdrawn, document.too-many-versions. */
  async addVersion(
    asked: Asked,
    groupId: string,
    documentId: string,
    texts: UploadTexts,
    file: UploadedFile,
  ): Promise<Outcome<GroupDocumentDetail>> {
    const group = await this.authorize(asked, groupId);
    if (!group.ok) return group;
    const stored = await this.documents.find(group.value.id, documentId);
    if (stored === undefined) return refuse("not-found");
    if (stored.withdrawnAt !== null) return refuse("document.withdrawn");
    const kind = checkFile(file.fileName, file.bytes);
    return kind.ok ? this.keep(asked, group.value, stored.id, { ...texts, kind: kind.value }, file) : kind;
  }

  /** Who reads here, and does not only observe? Asked before a file is read, and again when it is kept. **Fails** not-found, access.forbidden. */
  async authorize(asked: Asked, groupId: string): Promise<Outcome<StoredGroup>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    const { allow } = decide(asked.actor, asked.action, factsOfWriting(asked.actor, found.value));
    return allow ? found : refuse("access.forbidden");
  }

  private async keep(
    { actor }: Asked,
    group: StoredGroup,
    documentId: string,
    { note, attestation, kind }: UploadTexts & { readonly kind: FileKind },
    { fileName, bytes, sha256 }: UploadedFile,
  ): Promise<Outcome<GroupDocumentDetail>> {
    await this.files.lock(group.id);
    if (!(await this.documents.lockInUse(documentId))) return refuse("document.withdrawn");
    const now = this.clock.now();
    const since = new Date(now.getTime() - hourMs);
    const used = await this.files.findUse(group.id, actor.personId, since, documentId);
    if (used.bytes + bytes.length > mostGroupBytes) return refuseFull("of a group", mostGroupBytes);
    if (used.own + bytes.length > mostPersonBytes)
      return refuseFull("that one person adds to a group", mostPersonBytes);
    if (used.recent >= mostInAnHour)
      return refuse("files.too-many", { retryAfterSeconds: hourMs / 1000, detail: tooMany });
    if (used.number >= mostDocumentVersions) return refuse("document.too-many-versions");
    const number = used.number + 1;
    const version = {
      documentId,
      number,
      groupId: group.id,
      fileName,
      kind,
      sizeBytes: bytes.length,
      sha256,
    };
    const said = { note: note ?? null, attestation, uploadedBy: actor.personId, uploadedAt: now };
    await this.files.insert({ ...version, ...said }, bytes);
    this.audit.describe({
      target: { kind: "group", id: group.id },
      facts: { documentId, version: number, sha256, attestation },
    });
    return this.shown.show(actor, group, documentId);
  }
}

const tooMany = `At most ${String(mostInAnHour)} files an hour are taken from one person in one group.`;

function refuseFull(whose: string, most: number): ReturnType<typeof refuse> {
  const detail = `The files ${whose} may take ${String(most)} bytes together, and this one does not fit beside those that are kept. Nothing was stored.`;
  return refuse("files.full", { detail });
}
