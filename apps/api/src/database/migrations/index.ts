import type { MigrationInterface } from "typeorm";
import { AddIdentity1795000000100 } from "./1795000000100-add-identity.js";
import { AddSourcing1795000000200 } from "./1795000000200-add-sourcing.js";
import { AddReference1795000000300 } from "./1795000000300-add-reference.js";
import { AddJobFiles1795000000400 } from "./1795000000400-add-job-files.js";

/** Every migration, oldest first. Append only. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  AddIdentity1795000000100,
  AddSourcing1795000000200,
  AddReference1795000000300,
  AddJobFiles1795000000400,
];
