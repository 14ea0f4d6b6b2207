import { appointRoute, endAssignmentRoute, roleAssignmentsRoute } from "@interphase/identity";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { RoleAssignmentsService } from "./role-assignments.service.js";

/** Which service answers each route about roles? */
@Controller()
export class RoleAssignmentsController {
  constructor(private readonly assignments: RoleAssignmentsService) {}

  @Route(roleAssignmentsRoute)
  async list(input: InputOf<typeof roleAssignmentsRoute>): Promise<ResultOf<typeof roleAssignmentsRoute>> {
    return this.assignments.list(input.caller.actor, input.query);
  }

  @Route(appointRoute)
  async appoint(input: InputOf<typeof appointRoute>): Promise<ResultOf<typeof appointRoute>> {
    const { personId, ...wanted } = input.body;
    return this.assignments.appoint(input.caller.actor, personId, wanted);
  }

  @Route(endAssignmentRoute)
  async end(input: InputOf<typeof endAssignmentRoute>): Promise<ResultOf<typeof endAssignmentRoute>> {
    const ended = await this.assignments.end(input.caller, input.params.assignmentId);
    return ended.ok ? { ok: true } : ended;
  }
}
