import type { MigrationInterface } from "typeorm";
import { AddSourcing1795000000200 } from "./1795000000200-add-sourcing.js";

/** Every migration, oldest first. Append only. */
export const migrations: readonly (new () => MigrationInterface)[] = [AddSourcing1795000000200];
