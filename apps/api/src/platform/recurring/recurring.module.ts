import { Module } from "@nestjs/common";
import { DiscoveryModule } from "@nestjs/core";
import { Recurrences } from "./recurrences.service.js";

/** Recurring work, for a worker. */
@Module({ imports: [DiscoveryModule], providers: [Recurrences], exports: [Recurrences] })
export class RecurringModule {}
