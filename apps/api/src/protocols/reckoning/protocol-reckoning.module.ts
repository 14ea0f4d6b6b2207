import { Module } from "@nestjs/common";
import { ProtocolReckoner } from "./protocol-reckoner.service.js";
import { ProtocolReckoningsController } from "./protocol-reckonings.controller.js";
import { ProtocolReckonings } from "./protocol-reckonings.service.js";

/** Looking at protocols, in a thread of their own. */
@Module({
  controllers: [ProtocolReckoningsController],
  providers: [ProtocolReckoner, ProtocolReckonings],
  exports: [ProtocolReckoner],
})
export class ProtocolReckoningModule {}
