import { Module } from "@nestjs/common";
import { AuditHeadsModule } from "./audit-heads.module.js";
import { AuditReading } from "./audit-reading.service.js";
import { AuditController } from "./audit.controller.js";

/** Reading, exporting and proving the record. */
@Module({ imports: [AuditHeadsModule], controllers: [AuditController], providers: [AuditReading] })
export class AuditRoutesModule {}
