import { Module } from "@nestjs/common";
import { JobsRepository } from "./jobs.repository.js";

/** Jobs, for the features that queue them. */
@Module({ providers: [JobsRepository], exports: [JobsRepository] })
export class JobsModule {}
