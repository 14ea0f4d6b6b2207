import { Global, Module } from "@nestjs/common";
import { ScopeRegister } from "../../membership/roles/scope-register.js";
import { CleanTeamsRepository } from "./clean-teams.repository.js";
import { GroupRegisterRepository } from "./group-register.repository.js";

/** Tells the floor that gives roles which groups there are. */
@Global()
@Module({
  providers: [CleanTeamsRepository, { provide: ScopeRegister, useClass: GroupRegisterRepository }],
  exports: [ScopeRegister],
})
export class GroupRegisterModule {}
