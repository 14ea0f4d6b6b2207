import { Module } from "@nestjs/common";
import { ProtocolReleasesController } from "./protocol-releases.controller.js";
import { ProtocolReleasesRepository } from "./protocol-releases.repository.js";
import { ProtocolReleases } from "./protocol-releases.service.js";

/** Released protocols. */
@Module({
  controllers: [ProtocolReleasesController],
  providers: [ProtocolReleasesRepository, ProtocolReleases],
  exports: [ProtocolReleases],
})
export class ProtocolRegistryModule {}
