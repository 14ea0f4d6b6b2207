import { Module } from "@nestjs/common";
import { ProtocolCheck } from "./protocol-check.service.js";
import { ProtocolReleasesRepository } from "./protocol-releases.repository.js";

/** Released protocols are compared with their record in workers. */
@Module({ providers: [ProtocolCheck, ProtocolReleasesRepository] })
export class ProtocolCheckModule {}
