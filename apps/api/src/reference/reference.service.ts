import { Injectable, type OnApplicationBootstrap } from "@nestjs/common";
import {
  defaultEditionName,
  describeMineral,
  findDatedMeasures,
  findFacts,
  findSources,
  listEditions,
  loadEdition,
  mineralIdSchema,
  summariseMinerals,
  type ReferenceEdition,
} from "@interphase/minerals";
import type {
  Edition,
  FactPage,
  FactQuery,
  MeasurePage,
  MeasureQuery,
  MineralList,
  MineralProfile,
  MineralSummary,
  SourcePage,
  SourceQuery,
} from "@interphase/minerals/contract";
import { Clock } from "../platform/clock/clock.js";
import { decodeCursor, encodeCursor, refuseCursor } from "../platform/database/cursor.js";
import { refuse, type Outcome } from "../platform/problems/failure.js";
import { ReferenceRepository } from "./reference.repository.js";

interface AsOf {
  readonly edition?: string | undefined;
  readonly date?: string | undefined;
}
interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** How many computed lists are kept? One a mineral and a day asked for, the oldest forgotten first. */
const keptAnswers = 500;

/** What do the reference facts say? Public; the editions are those this database has taken in. */
@Injectable()
export class ReferenceService implements OnApplicationBootstrap {
  private readonly kept = new Map<string, MineralSummary[] | MineralProfile>();

  constructor(
    private readonly repository: ReferenceRepository,
    private readonly clock: Clock,
  ) {}

  /** Reads the newest edition before the first request asks for it. */
  onApplicationBootstrap(): void {
    const edition = loadEdition(defaultEditionName());
    const date = this.today();
    this.keep(`${edition.name}/${date}`, () => summariseMinerals(edition, date));
  }

  /** The edition of this name, or the newest. **Fails** not-found. */
  async findEdition(name: string | undefined): Promise<Outcome<ReferenceEdition>> {
    const names = await this.repository.listEditionNames();
    const found = name === undefined ? names[0] : names.find((known) => known === name);
    const isShipped = found !== undefined && listEditions().some((edition) => edition.name === found);
    return isShipped ? { ok: true, value: loadEdition(found) } : refuse("not-found");
  }

  async listEditions({
    limit,
    cursor,
  }: Paged): Promise<Outcome<{ items: Edition[]; nextCursor: string | null }>> {
    const after = decodeCursor(cursor, ["text"]);
    if (!after.ok) return after;
    const names = await this.repository.listEditionNames();
    const all = listEditions().filter(({ name }) => names.includes(name));
    const items = all.map((edition) => ({ ...edition, isDefault: edition.name === names[0] }));
    return pageOf(items, after.value?.[0], limit, ({ name }) => name);
  }

  async listMinerals(query: AsOf & Paged): Promise<Outcome<MineralList>> {
    const after = decodeCursor(query.cursor, ["text"]);
    if (!after.ok) return after;
    const edition = await this.findEdition(query.edition);
    if (!edition.ok) return edition;
    const date = query.date ?? this.today();
    const name = edition.value.name;
    const all = this.keep(`${name}/${date}`, () =>
      summariseMinerals(edition.value, date),
    ) as MineralSummary[];
    const page = pageOf(all, after.value?.[0], query.limit, ({ mineralId }) => mineralId);
    return page.ok ? { ok: true, value: { ...page.value, edition: name, date } } : page;
  }

  async describeMineral(mineralId: string, query: AsOf): Promise<Outcome<MineralProfile>> {
    const id = mineralIdSchema.safeParse(mineralId);
    if (!id.success) return refuse("not-found");
    const edition = await this.findEdition(query.edition);
    if (!edition.ok) return edition;
    const date = query.date ?? this.today();
    const key = `${edition.value.name}/${date}/${id.data}`;
    const value = this.keep(key, () => describeMineral(edition.value, id.data, date)) as MineralProfile;
    return { ok: true, value };
  }

  async listFacts(query: FactQuery): Promise<Outcome<FactPage>> {
    return this.inEdition(query, (edition, plain) => findFacts(edition, plain));
  }

  async listMeasures(query: MeasureQuery): Promise<Outcome<MeasurePage>> {
    return this.inEdition(query, (edition, plain) =>
      findDatedMeasures(edition, plain, query.date ?? this.today()),
    );
  }

  async listSources(query: SourceQuery): Promise<Outcome<SourcePage>> {
    return this.inEdition(query, (edition, plain) => findSources(edition, plain));
  }

  /** Cursors are opaque on the wire; the domain's are the last id seen. */
  private async inEdition<Query extends AsOf & Paged, Page extends { nextCursor: string | null }>(
    query: Query,
    find: (edition: ReferenceEdition, query: Query) => Page,
  ): Promise<Outcome<Page>> {
    const after = decodeCursor(query.cursor, ["text"]);
    if (!after.ok) return after;
    const edition = await this.findEdition(query.edition);
    if (!edition.ok) return edition;
    const cursor = after.value === undefined ? undefined : String(after.value[0]);
    const page = find(edition.value, { ...query, cursor });
    return {
      ok: true,
      value: { ...page, nextCursor: page.nextCursor === null ? null : encodeCursor([page.nextCursor]) },
    };
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private keep(
    key: string,
    compute: () => MineralSummary[] | MineralProfile,
  ): MineralSummary[] | MineralProfile {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const value = compute();
    const oldest = this.kept.keys().next();
    if (this.kept.size >= keptAnswers && oldest.done !== true) this.kept.delete(oldest.value);
    this.kept.set(key, value);
    return value;
  }
}

/** Which items follow the one with the id `lastSeen`? **Fails** as a cursor that no page has given, when none has it. */
function pageOf<Item>(
  all: readonly Item[],
  lastSeen: string | number | undefined,
  limit: number,
  idOf: (item: Item) => string,
): Outcome<{ items: Item[]; nextCursor: string | null }> {
  const at = lastSeen === undefined ? -1 : all.findIndex((item) => idOf(item) === lastSeen);
  if (lastSeen !== undefined && at < 0) return refuseCursor();
  const from = at + 1;
  const items = all.slice(from, from + limit);
  const last = items.at(-1);
  const hasMore = from + limit < all.length && last !== undefined;
  return { ok: true, value: { items, nextCursor: hasMore ? encodeCursor([idOf(last)]) : null } };
}
