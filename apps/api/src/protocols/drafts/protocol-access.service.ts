import { decide, type Action, type Actor, type Asked, type Facts } from "@interphase/access";
import {
  moveProtocolRoute,
  publishProtocolRoute,
  saveProtocolDraftRoute,
  stepsFrom,
  type DraftState,
  type Mover,
  type ProtocolState,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { factsOfGroup, GroupAccess } from "../../consortium/groups/group-access.service.js";
import type { StoredGroup } from "../../consortium/groups/groups.repository.js";
import { actionOf } from "../../platform/http/route-action.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { ProtocolDraftsRepository, type StoredProtocol } from "./protocol-drafts.repository.js";

/** What does the policy need to know of a protocol in work in this group? */
function factsOfDraft(actor: Actor, group: StoredGroup): Facts {
  const { scopeId, seatedPersonIds } = factsOfGroup(actor, group);
  return { scopeId: scopeId ?? null, seatedPersonIds: seatedPersonIds ?? [] };
}

/** Is all that a clean team has in work closed to this actor? To everybody who does not sit there, whatever they do for the registry. */
function isShut(group: StoredGroup): boolean {
  return group.kind === "clean-team" && group.seat === null;
}

/** May the actor do this with protocols of the group? An observer reads and writes nothing. */
function may(actor: Actor, group: StoredGroup, action: Action): boolean {
  const isWriting = action === actionOf(saveProtocolDraftRoute);
  if (isShut(group)) return false;
  return decide(actor, action, factsOfDraft(actor, group)).allow && !(isWriting && group.seat === "observer");
}

/** As whom could the actor move a version of this group? */
export function moversOf(actor: Actor, group: StoredGroup): Mover[] {
  return [
    ...(may(actor, group, actionOf(saveProtocolDraftRoute)) ? (["author"] as const) : []),
    ...(may(actor, group, actionOf(moveProtocolRoute)) ? (["chair"] as const) : []),
    ...(may(actor, group, actionOf(publishProtocolRoute)) ? (["steward"] as const) : []),
  ];
}

/** To which states could the actor move a version that is in this one? */
export function movesOf(actor: Actor, group: StoredGroup, state: DraftState): ProtocolState[] {
  return stepsFrom(state, moversOf(actor, group)).map(({ to }) => to);
}

/** A protocol with the group it is written in. */
export interface GroupedProtocol {
  readonly protocol: StoredProtocol;
  readonly group: StoredGroup;
}

/** May the actor do what is asked with protocols of a group? Whoever may not know of its drafts is told that there is nothing. */
@Injectable()
export class ProtocolAccess {
  constructor(
    private readonly groups: GroupAccess,
    private readonly drafts: ProtocolDraftsRepository,
  ) {}

  /** **Fails** not-found, access.forbidden. */
  async authorizeGroup(asked: Asked, groupId: string): Promise<Outcome<StoredGroup>> {
    const group = (await this.groups.find(asked.actor, groupId))?.value;
    const owned =
      group === undefined || isShut(group)
        ? undefined
        : { value: group, facts: factsOfDraft(asked.actor, group) };
    const found = authorizeResource(asked, "protocol-draft", owned);
    return found.ok && !may(asked.actor, found.value, asked.action) ? refuse("access.forbidden") : found;
  }

  /** By a protocol's id or code. **Fails** not-found, access.forbidden. */
  async authorize(asked: Asked, protocolId: string): Promise<Outcome<GroupedProtocol>> {
    const protocol = await this.drafts.findProtocol(protocolId);
    if (protocol === undefined) return refuse("not-found");
    const group = await this.authorizeGroup(asked, protocol.groupId);
    return group.ok ? { ok: true, value: { protocol, group: group.value } } : group;
  }
}
