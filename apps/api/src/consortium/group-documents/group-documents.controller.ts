import {
  addDocumentRoute,
  addDocumentVersionRoute,
  documentFileRoute,
  groupDocumentRoute,
  groupDocumentsRoute,
  withdrawDocumentRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { FileAskedOf, InputOf, ResultOf } from "../../platform/http/route-types.js";
import { BeforeFile, Route, type FileAnswer } from "../../platform/http/route.js";
import { GroupDocumentUploadsService } from "./group-document-uploads.service.js";
import { GroupDocumentsService } from "./group-documents.service.js";

/** Documents of groups over HTTP. */
@Controller()
export class GroupDocumentsController {
  constructor(
    private readonly documents: GroupDocumentsService,
    private readonly uploads: GroupDocumentUploadsService,
  ) {}

  @Route(groupDocumentsRoute)
  list({
    caller,
    params,
    query,
  }: InputOf<typeof groupDocumentsRoute>): Promise<ResultOf<typeof groupDocumentsRoute>> {
    return this.documents.list(caller, params.groupId, query);
  }

  @BeforeFile(addDocumentRoute)
  mayAdd({ caller, params }: FileAskedOf<typeof addDocumentRoute>): Promise<FileAnswer> {
    return this.uploads.authorize(caller, params.groupId);
  }

  @BeforeFile(addDocumentVersionRoute)
  mayAddVersion({ caller, params }: FileAskedOf<typeof addDocumentVersionRoute>): Promise<FileAnswer> {
    return this.uploads.authorize(caller, params.groupId);
  }

  @Route(addDocumentRoute)
  add({
    caller,
    params,
    fields,
    file,
  }: InputOf<typeof addDocumentRoute>): Promise<ResultOf<typeof addDocumentRoute>> {
    return this.uploads.add(caller, params.groupId, fields, file);
  }

  @Route(groupDocumentRoute)
  get({ caller, params }: InputOf<typeof groupDocumentRoute>): Promise<ResultOf<typeof groupDocumentRoute>> {
    return this.documents.get(caller, params.groupId, params.documentId);
  }

  @Route(addDocumentVersionRoute)
  addVersion({
    caller,
    params,
    fields,
    file,
  }: InputOf<typeof addDocumentVersionRoute>): Promise<ResultOf<typeof addDocumentVersionRoute>> {
    return this.uploads.addVersion(caller, params.groupId, params.documentId, fields, file);
  }

  @Route(documentFileRoute)
  file({ caller, params }: InputOf<typeof documentFileRoute>): Promise<ResultOf<typeof documentFileRoute>> {
    return this.documents.download(caller, params.groupId, params.documentId, params.number);
  }

  @Route(withdrawDocumentRoute)
  withdraw({
    caller,
    params,
    body,
  }: InputOf<typeof withdrawDocumentRoute>): Promise<ResultOf<typeof withdrawDocumentRoute>> {
    return this.documents.withdraw(caller, params.groupId, params.documentId, body.reason);
  }
}
