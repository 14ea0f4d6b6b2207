import {
  careerProfessions,
  careerRungs,
  careerSectors,
  expertSkills,
  programmeKinds,
  type Intake,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { talentIntakesTable } from "./talent-intake.entity.js";
import { talentOffersTable } from "./talent-offer.entity.js";
import { talentProgrammesTable } from "./talent-programme.entity.js";

const inList = ["id", "nameEn", "nameZh", "kind", "sectors", "professions", "rungs", "skills"] as const;
const asRead = {
  kind: z.enum(programmeKinds),
  sectors: z.array(z.enum(careerSectors)),
  professions: z.array(z.enum(careerProfessions)),
  rungs: z.array(z.enum(careerRungs)),
  skills: z.array(z.enum(expertSkills)),
  openUntil: z.date().nullable(),
  sortName: z.string(),
};
const listed = columnsOf(talentProgrammesTable, ...inList);
const whole = columnsOf(talentProgrammesTable, ...inList, "about", "createdAt");
const listedRow = listed.row.extend(asRead);
const programmeRow = whole.row.extend(asRead);
/** A programme in a list. `openUntil`: until when its latest open intake takes applications; null where none does. */
export type ListedProgramme = z.output<typeof listedRow>;
/** A programme. */
export type StoredProgramme = z.output<typeof programmeRow>;

const intake = columnsOf(talentIntakesTable, "id", "programmeId", "opensAt", "closesAt", "startsOn");
const intakeRow = intake.row.extend({ places: z.number(), now: z.date() });
/** An intake, with the database's clock when it was read. */
export type StoredIntake = z.output<typeof intakeRow>;

const offer = columnsOf(
  talentOffersTable,
  "id",
  "programmeId",
  "intakeId",
  "hostId",
  "title",
  "description",
  "places",
  "months",
);
const offerRow = offer.row.extend({ hostName: z.string(), mentorName: z.string().nullable() });
/** What a host offers. `mentorName` null: not with the host any more. */
export type StoredOffer = z.output<typeof offerRow>;

const sortName = `lower(coalesce(g.name_en, g.name_zh))`;
const openUntil = `(SELECT max(i.closes_at) FROM talent_intakes i
  WHERE i.programme_id = g.id AND i.opens_at <= clock_timestamp() AND i.closes_at > clock_timestamp())`;
const more = `${sortName} AS "sortName", ${openUntil} AS "openUntil"`;
const places = `(SELECT coalesce(sum(f.places), 0)::int FROM talent_offers f JOIN organisations o ON o.id = f.host_id
  WHERE f.intake_id = i.id AND o.suspended_at IS NULL) AS places`;
const intakes = `SELECT ${intake.list("i")}, ${places}, clock_timestamp() AS now FROM talent_intakes i`;
const offers = `SELECT ${offer.list("f")}, o.name AS "hostName", m.display_name AS "mentorName"
  FROM talent_offers f JOIN organisations o ON o.id = f.host_id
  LEFT JOIN people m ON m.id = f.mentor_id AND m.organisation_id = f.host_id AND m.suspended_at IS NULL`;

/** Which programmes, intakes and offers are there? Every member reads them; whoever is kept out offers nothing meanwhile. */
@Injectable()
export class TalentProgrammesRepository {
  constructor(private readonly database: Database) {}

  /** Those that take applications first, then by name; one more than `limit`. */
  async list(
    limit: number,
    after: readonly [rank: number, name: string, id: string] | undefined,
  ): Promise<(ListedProgramme & { readonly rank: number })[]> {
    const rank = `CASE WHEN ${openUntil} IS NULL THEN 1 ELSE 0 END`;
    return this.database.query(
      listedRow.extend({ rank: z.number() }),
      `SELECT * FROM (SELECT ${listed.list("g")}, ${more}, ${rank} AS rank FROM talent_programmes g) AS l
        WHERE ($1::int IS NULL OR (l.rank, l."sortName", l.id) > ($1, $2, $3::uuid))
        ORDER BY l.rank, l."sortName", l.id LIMIT $4`,
      [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
    );
  }

  async find(id: string): Promise<StoredProgramme | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(
      programmeRow,
      `SELECT ${whole.list("g")}, ${more} FROM talent_programmes g WHERE g.id = $1`,
      [id],
    );
    return row;
  }

  async insert(programme: z.output<typeof talentProgrammesTable.row>): Promise<void> {
    await this.database.repository(talentProgrammesTable).insert(programme);
  }

  /** The latest first; one more than `limit`. */
  async listIntakes(
    programmeId: string,
    limit: number,
    after: readonly [opensAt: string, id: string] | undefined,
  ): Promise<StoredIntake[]> {
    return this.database.query(
      intakeRow,
      `${intakes} WHERE i.programme_id = $1 AND ($2::timestamptz IS NULL OR (i.opens_at, i.id) < ($2::timestamptz, $3::uuid))
        ORDER BY i.opens_at DESC, i.id DESC LIMIT $4`,
      [programmeId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async findIntake(id: string): Promise<StoredIntake | undefined> {
    const [row] = await this.database.query(intakeRow, `${intakes} WHERE i.id = $1`, [id]);
    return row;
  }

  /** The database's clock, now: not the transaction's. */
  async readClock(): Promise<Date> {
    const [row] = await this.database.query(z.object({ now: z.date() }), `SELECT clock_timestamp() AS now`);
    if (row === undefined) throw new Error("a clock says the time");
    return row.now;
  }

  async insertIntake(row: z.output<typeof talentIntakesTable.row>): Promise<void> {
    await this.database.repository(talentIntakesTable).insert(row);
  }

  /** Changes the times of an intake as it was read. Were they still those? `lengthenedAt` null: it was not open yet. */
  async changeIntake(from: StoredIntake, to: Intake, lengthenedAt: Date | null): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE talent_intakes SET opens_at = $4, closes_at = $5, starts_on = $6, lengthened_at = $7
        WHERE id = $1 AND opens_at = $2 AND closes_at = $3`,
      [from.id, from.opensAt, from.closesAt, to.opensAt, to.closesAt, to.startsOn, lengthenedAt],
    );
    return changed === 1;
  }

  /** By the host's name; one more than `limit`. `intakeId` null: of every intake. */
  async listOffers(
    programmeId: string,
    intakeId: string | null,
    limit: number,
    after: readonly [name: string, id: string] | undefined,
  ): Promise<StoredOffer[]> {
    return this.inDirectory(() =>
      this.database.query(
        offerRow,
        `${offers} WHERE f.programme_id = $1 AND ($2::uuid IS NULL OR f.intake_id = $2) AND o.suspended_at IS NULL
            AND ($3::text IS NULL OR (o.name, f.id) > ($3, $4::uuid))
          ORDER BY o.name, f.id LIMIT $5`,
        [programmeId, intakeId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  async findOffer(id: string): Promise<StoredOffer | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.inDirectory(() =>
      this.database.query(offerRow, `${offers} WHERE f.id = $1 AND o.suspended_at IS NULL`, [id]),
    );
    return row;
  }

  async insertOffer(row: z.output<typeof talentOffersTable.row>): Promise<void> {
    await this.database.repository(talentOffersTable).insert(row);
  }

  /** Is this a person of the organisation who is let in? */
  async isColleague(organisationId: string, personId: string): Promise<boolean> {
    const rows = await this.inDirectory(() =>
      this.database.query(
        z.object({ id: z.uuid() }),
        `SELECT id FROM people WHERE id = $1 AND organisation_id = $2 AND suspended_at IS NULL`,
        [personId, organisationId],
      ),
    );
    return rows.length > 0;
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
