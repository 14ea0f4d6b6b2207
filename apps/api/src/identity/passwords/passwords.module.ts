import { Module } from "@nestjs/common";
import { PasswordResetsRepository } from "./password-resets.repository.js";
import { PasswordResetsService } from "./password-resets.service.js";
import { PasswordsController } from "./passwords.controller.js";
import { PasswordsService } from "./passwords.service.js";

/** Choosing a new password, with the old one or with a link by mail. */
@Module({
  controllers: [PasswordsController],
  providers: [PasswordResetsRepository, PasswordResetsService, PasswordsService],
})
export class PasswordsModule {}
