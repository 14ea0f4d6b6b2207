import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import { defaultFindingRules, type FindingRules } from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import type { EntityTags } from "../../platform/http/entity-tags.js";
import { refuse, type Failure } from "../../platform/problems/failure.js";
import { FindingRulesRepository } from "./finding-rules.repository.js";

type RulesResult =
  | { readonly ok: true; readonly value: { rules: FindingRules }; readonly etag: string }
  | { readonly ok: false; readonly failure: Failure };

/** Which limits does an organisation hold its plans against? In the caller's transaction. */
@Injectable()
export class FindingRulesService {
  constructor(
    private readonly repository: FindingRulesRepository,
    private readonly clock: Clock,
  ) {}

  /** The organisation's own rules, or the defaults until it changes one. */
  async get(actor: Actor): Promise<RulesResult> {
    if (actor.organisationId === null) return refuse("not-found");
    const stored = await this.repository.find(actor.organisationId);
    return {
      ok: true,
      value: { rules: stored?.rules ?? defaultFindingRules },
      etag: String(stored?.version ?? 0),
    };
  }

  /** **Fails** precondition.failed when the rules have changed since `ifMatch` was read. */
  async replace(actor: Actor, ifMatch: EntityTags, rules: FindingRules): Promise<RulesResult> {
    if (actor.organisationId === null) return refuse("not-found");
    const expected =
      ifMatch === "any" ? "any" : ifMatch.filter((tag) => /^(0|[1-9]\d{0,8})$/.test(tag)).map(Number);
    const by = { personId: actor.personId, at: this.clock.now().toISOString() };
    const stored = await this.repository.replace(actor.organisationId, expected, rules, by);
    if (stored === undefined) return refuse("precondition.failed");
    return { ok: true, value: { rules: stored.rules }, etag: String(stored.version) };
  }
}
