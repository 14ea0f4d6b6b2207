import { Module } from "@nestjs/common";
import { AuditHeads } from "./audit-heads.service.js";
import { AuditReadingRepository } from "./audit-reading.repository.js";

/** Signed heads, for those who ask and for the worker that keeps one a day. */
@Module({ providers: [AuditHeads, AuditReadingRepository], exports: [AuditHeads, AuditReadingRepository] })
export class AuditHeadsModule {}
