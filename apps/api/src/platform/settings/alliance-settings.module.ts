import { Module } from "@nestjs/common";
import { AllianceSettingsController } from "./alliance-settings.controller.js";
import { AllianceSettingsRepository } from "./alliance-settings.repository.js";
import { AllianceSettingsService } from "./alliance-settings.service.js";

/** What the alliance decides for everybody. */
@Module({
  controllers: [AllianceSettingsController],
  providers: [AllianceSettingsRepository, AllianceSettingsService],
  exports: [AllianceSettingsRepository],
})
export class AllianceSettingsModule {}
