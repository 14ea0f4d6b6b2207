import type { Asked } from "@interphase/access";
import { composeComposition, findUltimateParents, type GroupComposition } from "@interphase/consortium";
import { organisationKinds } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { MemberRegister } from "../../membership/memberships/member-register.repository.js";
import { Clock } from "../../platform/clock/clock.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { GroupAccess } from "./group-access.service.js";
import { GroupCompositionRepository } from "./group-composition.repository.js";
import { seesMembers } from "./group.mapper.js";
import { GroupsRepository } from "./groups.repository.js";

/** Do competitors sit alone in a group? For whoever sees who sits there. */
@Injectable()
export class GroupCompositionService {
  constructor(
    private readonly access: GroupAccess,
    private readonly groups: GroupsRepository,
    private readonly seated: GroupCompositionRepository,
    private readonly register: MemberRegister,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async get(asked: Asked, groupId: string): Promise<Outcome<GroupComposition>> {
    const found = await this.access.authorize(asked, groupId);
    if (!found.ok) return found;
    if (!seesMembers(asked.actor, found.value)) return refuse("access.forbidden");
    const { id } = found.value;
    const organisations = await this.seated.listSeated(id);
    const chairs = await this.groups.listChairs(id, this.clock.now());
    const hasAlliance = chairs.some(({ organisationName }) => organisationName === null);
    const tops = findUltimateParents(await this.register.listParents());
    // Parents that contradict each other join nobody: too many units warn once too often, too few never would.
    const unitOf = tops.ok ? tops.value : (organisationId: string) => organisationId;
    const { kind, ...facts } = composeComposition(
      organisations.map((each) => ({ unit: unitOf(each.id), kind: each.kind })),
      hasAlliance,
    );
    const named = organisationKinds.find((each) => each === kind) ?? null;
    return { ok: true, value: { ...facts, kind: named, hasAlliance } };
  }
}
