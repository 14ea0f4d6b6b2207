import { Module } from "@nestjs/common";
import { BallotDocumentsRepository } from "../ballots/ballot-documents.repository.js";
import { GroupsModule } from "../groups/groups.module.js";
import { GroupDocumentFilesRepository } from "./group-document-files.repository.js";
import { GroupDocumentUploadsService } from "./group-document-uploads.service.js";
import { GroupDocumentsController } from "./group-documents.controller.js";
import { GroupDocumentsRepository } from "./group-documents.repository.js";
import { GroupDocumentsService } from "./group-documents.service.js";

/** Documents of groups, with their versions. */
@Module({
  imports: [GroupsModule],
  controllers: [GroupDocumentsController],
  providers: [
    GroupDocumentsRepository,
    GroupDocumentFilesRepository,
    BallotDocumentsRepository,
    GroupDocumentsService,
    GroupDocumentUploadsService,
  ],
})
export class GroupDocumentsModule {}
