import { Module } from "@nestjs/common";
import { ReferenceController } from "./reference.controller.js";
import { ReferenceRepository } from "./reference.repository.js";
import { ReferenceService } from "./reference.service.js";

/** Reference facts: which editions are taken in, their routes. */
@Module({
  controllers: [ReferenceController],
  providers: [ReferenceRepository, ReferenceService],
  exports: [ReferenceService],
})
export class ReferenceModule {}
