import { Module } from "@nestjs/common";
import { PeopleDirectoryRepository } from "./people-directory.repository.js";

/** Where people are found by those who administer them. */
@Module({ providers: [PeopleDirectoryRepository], exports: [PeopleDirectoryRepository] })
export class PeopleDirectoryModule {}
