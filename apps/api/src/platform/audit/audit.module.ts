import { Global, Module } from "@nestjs/common";
import { AuditEventsRepository } from "./audit-events.repository.js";
import { AuditRecorder } from "./audit-recorder.service.js";
import { AuditService } from "./audit.service.js";

/** Gives every feature the one keeper of the record. */
@Global()
@Module({
  providers: [AuditEventsRepository, AuditRecorder, { provide: AuditService, useExisting: AuditRecorder }],
  exports: [AuditRecorder, AuditService],
})
export class AuditModule {}
