import { Module } from "@nestjs/common";
import { MemberRegister } from "./member-register.repository.js";
import { MembershipsRepository } from "./memberships.repository.js";

/** What membership of an organisation is made of: tier, term, identifiers, who controls it. */
@Module({
  providers: [MembershipsRepository, MemberRegister],
  exports: [MembershipsRepository, MemberRegister],
})
export class MembershipsModule {}
