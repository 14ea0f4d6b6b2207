import { Module } from "@nestjs/common";
import { TalentApplicationsRepository } from "./talent-applications.repository.js";
import { TalentExpiry } from "./talent-expiry.service.js";

/** Forgets applications in talent programmes that led to nothing, in a worker. */
@Module({ providers: [TalentApplicationsRepository, TalentExpiry] })
export class TalentWorkModule {}
