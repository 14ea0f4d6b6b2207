import { searchLinesOf } from "@interphase/consortium";
import {
  findTransition,
  type ProtocolDetail,
  type ProtocolSummary,
  type ProtocolVersion,
} from "@interphase/protocols";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, toPage } from "../../platform/database/cursor.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import {
  currentOf,
  isWhole,
  toProtocolDetail,
  toProtocolSummary,
  toProtocolVersion,
} from "./protocol-release.mapper.js";
import {
  ProtocolReleasesRepository,
  type NewRelease,
  type ProtocolSearch,
  type StoredDocument,
  type StoredRelease,
} from "./protocol-releases.repository.js";

/** Which protocols were released, and what do they say? For everybody; how they stand is the steward's to say. */
@Injectable()
export class ProtocolReleases {
  constructor(
    private readonly releases: ProtocolReleasesRepository,
    private readonly limits: RateLimitsService,
    private readonly clock: Clock,
  ) {}

  /** **Fails** identity.too-many-requests. */
  async list(
    query: ProtocolSearch & { readonly limit: number; readonly cursor?: string | undefined },
    networkAddress: string,
  ): Promise<Outcome<{ items: ProtocolSummary[]; nextCursor: string | null }>> {
    const taken = await this.limits.take("protocol-find", { networkAddress });
    if (!taken.ok) return taken;
    const after = decodeCursor(query.cursor, ["text"]);
    if (!after.ok) return after;
    const from = after.value === undefined ? undefined : String(after.value[0]);
    const rows = await this.releases.list(query, query.limit, from);
    const { items, nextCursor } = toPage(rows, query.limit, ({ code }) => [code]);
    return { ok: true, value: { items: items.map(toProtocolSummary), nextCursor } };
  }

  /** **Fails** not-found, identity.too-many-requests. */
  async get(code: string, networkAddress: string): Promise<Outcome<ProtocolDetail>> {
    const taken = await this.limits.take("protocol-find", { networkAddress });
    if (!taken.ok) return taken;
    const [latest, ...others] = await this.releases.listVersions(code);
    return latest === undefined
      ? refuse("not-found")
      : { ok: true, value: toProtocolDetail([latest, ...others]) };
  }

  /** One that differs from its record is not served, whether that was noticed before or not. **Fails** not-found, protocol.damaged, identity.too-many-requests. */
  async getVersion(code: string, version: string, networkAddress: string): Promise<Outcome<ProtocolVersion>> {
    const taken = await this.limits.take("protocol-find", { networkAddress });
    if (!taken.ok) return taken;
    const found = await this.findWhole(code, version);
    return found.ok ? { ok: true, value: toProtocolVersion(found.value) } : found;
  }

  /** **Fails** not-found, protocol.damaged. */
  async findWhole(code: string, version: string): Promise<Outcome<StoredDocument>> {
    const found = await this.releases.find(code, version);
    if (found === undefined) return refuse("not-found");
    return isWhole(found) ? { ok: true, value: found } : refuse("protocol.damaged");
  }

  /** The last released version by its number, whatever its state. */
  async findLast(code: string): Promise<StoredRelease | undefined> {
    return (await this.releases.listVersions(code))[0];
  }

  /** Adds a version; the one in force before is superseded by it. In the caller's transaction. */
  async add(release: NewRelease): Promise<StoredRelease> {
    await this.releases.lock(release.code);
    const before = await this.releases.listVersions(release.code);
    await this.releases.insert(release);
    const said = { successor: release.version, reason: null };
    for (const { id, state } of before)
      if (state === "published") await this.releases.move(id, state, "superseded", release.releasedAt, said);
    return this.keepFound(release.code, release.id);
  }

  /** Its address and content stay. **Fails** not-found, protocol.no-such-step. */
  async withdraw(code: string, version: string, reason: string): Promise<Outcome<StoredRelease>> {
    await this.releases.lock(code);
    const found = (await this.releases.listVersions(code)).find((each) => each.version === version);
    if (found === undefined) return refuse("not-found");
    const { id, state } = found;
    const said = { successor: null, reason };
    const isStep = findTransition(state, "withdrawn") !== undefined;
    if (!isStep || !(await this.releases.move(id, state, "withdrawn", this.clock.now(), said)))
      return refuse("protocol.no-such-step");
    return { ok: true, value: await this.keepFound(code, id) };
  }

  private async keepFound(code: string, releaseId: string): Promise<StoredRelease> {
    const [latest, ...others] = await this.releases.listVersions(code);
    const changed = [latest, ...others].find((each) => each?.id === releaseId);
    if (latest === undefined || changed === undefined)
      throw new Error("a release is there once it was added");
    const current = currentOf([latest, ...others]);
    await this.releases.keepFound(current, wordsOf(current));
    return changed;
  }
}

function wordsOf({ code, titleEn, titleZh, summaryEn, summaryZh }: StoredRelease): string {
  return searchLinesOf(
    [code, titleEn, titleZh, summaryEn, summaryZh].flatMap((text) => text ?? []),
    [],
  );
}
