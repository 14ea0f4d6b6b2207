import { Global, Module } from "@nestjs/common";
import { AuditRecorder } from "./audit-recorder.service.js";
import { AuditService } from "./audit.service.js";

/** Gives every feature the one keeper of the record. */
@Global()
@Module({
  providers: [AuditRecorder, { provide: AuditService, useExisting: AuditRecorder }],
  exports: [AuditRecorder, AuditService],
})
export class AuditModule {}
