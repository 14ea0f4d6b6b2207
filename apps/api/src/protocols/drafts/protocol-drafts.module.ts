import { Module } from "@nestjs/common";
import { ProtocolDraftStoreModule } from "./protocol-draft-store.module.js";
import { ProtocolDraftsController } from "./protocol-drafts.controller.js";

/** Protocols in work over HTTP: written in groups, moved along, released. */
@Module({ imports: [ProtocolDraftStoreModule], controllers: [ProtocolDraftsController] })
export class ProtocolDraftsModule {}
