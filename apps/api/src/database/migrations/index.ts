import type { MigrationInterface } from "typeorm";
import { AddIdentity1795000000100 } from "./1795000000100-add-identity.js";
import { AddSourcing1795000000200 } from "./1795000000200-add-sourcing.js";
import { AddReference1795000000300 } from "./1795000000300-add-reference.js";
import { AddJobFiles1795000000400 } from "./1795000000400-add-job-files.js";
import { AddAccess1795000000500 } from "./1795000000500-add-access.js";
import { AddMailAndCompanySignIn1795000000800 } from "./1795000000800-add-mail-and-company-sign-in.js";

/** Every migration, oldest first. Append only. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  AddIdentity1795000000100,
  AddSourcing1795000000200,
  AddReference1795000000300,
  AddJobFiles1795000000400,
  AddAccess1795000000500,
  AddMailAndCompanySignIn1795000000800,
];
