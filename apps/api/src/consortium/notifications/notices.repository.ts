import { notificationKindNames } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import type { Purpose } from "../../platform/database/scope.js";
import type { NoticeReader, NoticeSource } from "./notice-source.js";

/** Names of pages and ids alone: what anybody typed stands in no address, and so in no mail. */
export const noticePath = z.string().regex(/^(\/([a-z-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))+$/);

const noticeRow = z.object({
  kind: z.enum(notificationKindNames),
  thingId: z.uuid(),
  since: z.date(),
  dueAt: z.date().nullable(),
  dueOn: z.string().nullable(),
  sortedAt: z.date(),
  path: noticePath,
  about: z.string().nullable(),
  groupId: z.uuid().nullable(),
  groupNameEn: z.string().nullable(),
  groupNameZh: z.string().nullable(),
  isRead: z.boolean(),
});
/** A notification as its reader meets it now. `sortedAt` is what the list that it stands in is sorted by. */
export type Notice = z.output<typeof noticeRow>;

/** Which notifications are asked for? **Shape** sources that concern the reader; `after` is where a page goes on. */
export interface NoticeQuery {
  readonly reader: NoticeReader;
  readonly sources: readonly NoticeSource[];
  /** From when on are things told? */
  readonly toldFrom: Date;
}

/** `due`: what is due first at the top, then what came first. `latest`: what came last at the top. */
export type NoticeOrder = "due" | "latest";

type Position = readonly [at: string, id: string] | undefined;

/** Later than every due moment; an instant that a cursor can say. */
const noDue = "'9999-01-01T00:00:00Z'::timestamptz";
const sorts: Readonly<
  Record<NoticeOrder, { readonly by: string; readonly isAfter: string; readonly way: string }>
> = {
  due: {
    by: `coalesce(t.due_at, ((t.due_on + 1)::timestamp AT TIME ZONE 'UTC'), ${noDue})`,
    isAfter: ">",
    way: "ASC",
  },
  latest: { by: "t.since", isAfter: "<", way: "DESC" },
};

/** The first CTE says what type each parameter has, whichever of them the sources name. */
const thingsOf = (sources: readonly NoticeSource[]) => `
WITH said AS (SELECT $1::uuid, $2::uuid, $3::timestamptz, $4::uuid[]),
     things (kind, thing_id, since, due_at, due_on, path, about, group_id) AS (
       ${sources.map(({ sql }) => sql).join("\nUNION ALL\n")})`;
const mark =
  "LEFT JOIN notification_marks m ON m.person_id = $1 AND m.kind = t.kind AND m.thing_id = t.thing_id";

/**
 * What is told to somebody, and what waits for them?
 * **Shape** one statement a purpose, whatever the number of groups; always in the reader's own transaction, so that what they may
 * not see is not there.
 */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** One more than `limit`. */
  async list(query: NoticeQuery, order: NoticeOrder, limit: number, after: Position): Promise<Notice[]> {
    const { by, isAfter, way } = sorts[order];
    const at = `date_trunc('milliseconds', ${by})`;
    const found = await this.ofEach(query.sources, (sources) =>
      this.database.query(
        noticeRow,
        `${thingsOf(sources)}
         SELECT t.kind, t.thing_id AS "thingId", t.since, t.due_at AS "dueAt", t.due_on::text AS "dueOn", ${at} AS "sortedAt",
                t.path, t.about, t.group_id AS "groupId", g.name_en AS "groupNameEn", g.name_zh AS "groupNameZh",
                m.read_at IS NOT NULL AS "isRead"
           FROM things t LEFT JOIN groups g ON g.id = t.group_id ${mark}
          WHERE $5::timestamptz IS NULL OR (${at}, t.thing_id) ${isAfter} ($5, $6::uuid)
          ORDER BY ${at} ${way}, t.thing_id ${way} LIMIT $7`,
        [...this.given(query), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    const sign = order === "due" ? 1 : -1;
    const isFirst = (a: Notice, b: Notice) =>
      a.sortedAt.getTime() - b.sortedAt.getTime() || (a.thingId < b.thingId ? -1 : 1);
    return found.sort((a, b) => sign * isFirst(a, b)).slice(0, limit + 1);
  }

  /** How many are there, or how many has the reader not read? */
  async count(query: NoticeQuery, which: "all" | "unread"): Promise<number> {
    const counts = await this.ofEach(query.sources, (sources) =>
      this.database.query(
        z.object({ count: z.number() }),
        `${thingsOf(sources)} SELECT count(*)::int AS count FROM things t ${mark} WHERE $5 OR m.read_at IS NULL`,
        [...this.given(query), which === "all"],
      ),
    );
    return counts.reduce((sum, { count }) => sum + count, 0);
  }

  /** What has been mailed to nobody yet, and is not read: what came first at the top, at most `limit`. */
  async listToMail(query: NoticeQuery, from: Date, limit: number): Promise<Notice[]> {
    const found = await this.ofEach(query.sources, (sources) =>
      this.database.query(
        noticeRow,
        `${thingsOf(sources)}
         SELECT t.kind, t.thing_id AS "thingId", t.since, t.due_at AS "dueAt", t.due_on::text AS "dueOn", t.since AS "sortedAt",
                t.path, NULL AS about, NULL AS "groupId", NULL AS "groupNameEn", NULL AS "groupNameZh", false AS "isRead"
           FROM things t ${mark}
          WHERE t.since > $5::timestamptz AND m.read_at IS NULL AND m.mailed_at IS NULL
          ORDER BY t.since, t.thing_id LIMIT $6`,
        [...this.given(query), from, limit],
      ),
    );
    return found.sort((a, b) => a.since.getTime() - b.since.getTime()).slice(0, limit);
  }

  /** Marks as read what is there: all of it, or the one that is named. */
  async markRead(
    query: NoticeQuery,
    named: { kind: string; thingId: string } | null,
    at: Date,
  ): Promise<void> {
    await this.ofEach(query.sources, async (sources) => {
      await this.database.execute(
        `${thingsOf(sources)}
         INSERT INTO notification_marks AS kept (person_id, kind, thing_id, read_at)
         SELECT DISTINCT $1::uuid, t.kind, t.thing_id, $5::timestamptz FROM things t
          WHERE $6::text IS NULL OR (t.kind, t.thing_id) = ($6, $7::uuid)
         ON CONFLICT (person_id, kind, thing_id) DO UPDATE SET read_at = coalesce(kept.read_at, excluded.read_at)`,
        [...this.given(query), at, named?.kind ?? null, named?.thingId ?? null],
      );
      return [];
    });
  }

  private given({ reader, toldFrom }: NoticeQuery): unknown[] {
    return [reader.personId, reader.organisationId, toldFrom, [...reader.chairs]];
  }

  /** Asks once for each purpose that one of the sources is for. */
  private async ofEach<Row>(
    sources: readonly NoticeSource[],
    ask: (sources: readonly NoticeSource[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    const purposes = new Map<Purpose, NoticeSource[]>();
    for (const source of sources)
      purposes.set(source.purpose, [...(purposes.get(source.purpose) ?? []), source]);
    const rows: Row[] = [];
    for (const [purpose, those] of purposes)
      rows.push(...(await this.database.withPurpose(purpose, () => ask(those))));
    return rows;
  }
}
