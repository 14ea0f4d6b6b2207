import type { Migration } from "../data-source.js";
import { AddIdentity1795000000100 } from "./1795000000100-add-identity.js";
import { AddSourcing1795000000200 } from "./1795000000200-add-sourcing.js";
import { AddReference1795000000300 } from "./1795000000300-add-reference.js";
import { AddJobFiles1795000000400 } from "./1795000000400-add-job-files.js";
import { AddAccess1795000000500 } from "./1795000000500-add-access.js";
import { AddAudit1795000000600 } from "./1795000000600-add-audit.js";
import { AddFactors1795000000700 } from "./1795000000700-add-factors.js";
import { AddInvitations1795000000750 } from "./1795000000750-add-invitations.js";
import { AddMailAndCompanySignIn1795000000800 } from "./1795000000800-add-mail-and-company-sign-in.js";
import { AddTokensBreakGlassSettings1795000000900 } from "./1795000000900-add-tokens-break-glass-settings.js";
import { KeepPlanFiles1795000001000 } from "./1795000001000-keep-plan-files.js";
import { AddExplanationsAndFindingStates1795000001200 } from "./1795000001200-add-explanations-and-finding-states.js";

/** The migrations from before each floor listed its own, oldest first. Nothing is added. */
export const earlierMigrations: readonly Migration[] = [
  AddIdentity1795000000100,
  AddSourcing1795000000200,
  AddReference1795000000300,
  AddJobFiles1795000000400,
  AddAccess1795000000500,
  AddAudit1795000000600,
  AddFactors1795000000700,
  AddInvitations1795000000750,
  AddMailAndCompanySignIn1795000000800,
  AddTokensBreakGlassSettings1795000000900,
  KeepPlanFiles1795000001000,
  AddExplanationsAndFindingStates1795000001200,
];
