import {
  fieldsSeenBy,
  type Expert,
  type ExpertLanguage,
  type ExpertReaders,
  type ExpertSkill,
  type ExpertVisibility,
  type OwnExpert,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { toExpert, toOwnExpert } from "./expert.mapper.js";
import { ExpertsRepository, type ExpertSearch } from "./experts.repository.js";

/** What somebody says about themselves. */
interface ExpertText {
  readonly headline: string | null;
  readonly about: string | null;
  readonly skills: readonly ExpertSkill[];
  readonly languages: readonly ExpertLanguage[];
  readonly orcid: string | null;
  readonly visibility: ExpertVisibility;
}

/** Who is an expert of what, as far as each has published it to who asks? */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly experts: ExpertsRepository,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(
    readers: ExpertReaders,
    query: ExpertSearch & { readonly cursor?: string | undefined },
  ): Promise<Outcome<{ items: Expert[]; nextCursor: string | null }>> {
    const after = decodeCursor(query.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const rows = await this.experts.list(readers, query, position);
    const { items, nextCursor } = toPage(rows, query.limit, ({ name, id }) => [name, id]);
    return { ok: true, value: { items: items.flatMap((row) => toExpert(row, readers) ?? []), nextCursor } };
  }

  /** As `list`, for who is not signed in: without addresses, which would be gathered from it. **Fails** identity.too-many-requests. */
  async listPublic(
    query: ExpertSearch & { readonly cursor?: string | undefined },
    networkAddress: string,
  ): Promise<Outcome<{ items: Expert[]; nextCursor: string | null }>> {
    const taken = await this.limits.take("expert-find", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.list("public", query);
    if (!found.ok) return found;
    const items = found.value.items.map((expert) => ({ ...expert, email: null }));
    return { ok: true, value: { ...found.value, items } };
  }

  /** As `get`, for who is not signed in. **Fails** not-found, identity.too-many-requests. */
  async getPublic(expertId: string, networkAddress: string): Promise<Outcome<Expert>> {
    const taken = await this.limits.take("expert-find", { networkAddress });
    return taken.ok ? this.get("public", expertId) : taken;
  }

  /** **Fails** not-found. */
  async get(readers: ExpertReaders, expertId: string): Promise<Outcome<Expert>> {
    const found = await this.experts.find(readers, expertId);
    const shown = found && toExpert(found, readers);
    return shown === undefined ? refuse("not-found") : { ok: true, value: shown };
  }

  async getOwn(personId: string): Promise<Outcome<OwnExpert>> {
    const person = await this.experts.findPerson(personId);
    if (person === undefined) return refuse("not-found");
    return { ok: true, value: toOwnExpert(person, await this.experts.findOf(personId)) };
  }

  async setOwn(personId: string, text: ExpertText): Promise<Outcome<OwnExpert>> {
    const { visibility, skills, languages, ...rest } = text;
    const membersSee = fieldsSeenBy(visibility, "members");
    const publicSees = fieldsSeenBy(visibility, "public");
    await this.experts.keep({
      ...rest,
      skills: [...skills],
      languages: [...languages],
      id: this.clock.newId(),
      personId,
      membersSee,
      publicSees,
      changedAt: this.clock.now(),
    });
    const facts = { membersSee: membersSee.join(" "), publicSees: publicSees.join(" ") };
    this.audit.describe({ target: { kind: "person", id: personId }, facts });
    return this.getOwn(personId);
  }

  async deleteOwn(personId: string): Promise<Outcome<undefined>> {
    await this.experts.deleteOf(personId);
    this.audit.describe({ target: { kind: "person", id: personId } });
    return { ok: true, value: undefined };
  }
}
