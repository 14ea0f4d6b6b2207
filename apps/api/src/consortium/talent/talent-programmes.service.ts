import type { Asked } from "@interphase/access";
import {
  areIntakeTimes,
  checkIntakeChange,
  intakePhaseAt,
  type TalentIntake,
  type TalentOffer,
  type TalentProgramme,
  type TalentProgrammeDetail,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { decodeCursor, decodeTimeCursor, toPage } from "../../platform/database/cursor.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { isId } from "../../platform/database/identifier.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import {
  programmeFacts,
  toIntake,
  toOffer,
  toProgramme,
  toProgrammeDetail,
} from "./talent-programme.mapper.js";
import { TalentProgrammesRepository, type StoredProgramme } from "./talent-programmes.repository.js";

interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
type Page<Item> = Outcome<{ items: Item[]; nextCursor: string | null }>;

/** What a programme is, as the secretariat writes it down. */
type ProgrammeText = Pick<
  StoredProgramme,
  "about" | "kind" | "sectors" | "professions" | "rungs" | "skills"
> & {
  readonly name: { readonly en: string | null; readonly zh: string | null };
};

/** What a host offers, as its representative writes it down. */
interface OfferText {
  readonly intakeId: string;
  readonly title: string;
  readonly description: string;
  readonly places: number;
  readonly months: number;
  readonly mentorId: string;
}

/** Which talent programmes are there, when do they take people, and what do hosts offer? In the caller's transaction. */
@Injectable()
export class TalentProgrammesService {
  constructor(
    private readonly programmes: TalentProgrammesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(query: PageAsked): Promise<Page<TalentProgramme>> {
    const after = decodeCursor(query.cursor, ["position", "text", "id"]);
    if (!after.ok) return after;
    const [rank, name, id] = after.value ?? [];
    const rows = await this.programmes.list(
      query.limit,
      rank === undefined ? undefined : [Number(rank), String(name), String(id)],
    );
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.rank, row.sortName, row.id]);
    return { ok: true, value: { items: items.map(toProgramme), nextCursor } };
  }

  /** **Fails** not-found. */
  async get(asked: Asked, programmeId: string): Promise<Outcome<TalentProgrammeDetail>> {
    const found = await this.authorize(asked, programmeId);
    return found.ok ? { ok: true, value: toProgrammeDetail(asked.actor, found.value) } : found;
  }

  async create({ actor }: Asked, { name, ...text }: ProgrammeText): Promise<Outcome<TalentProgrammeDetail>> {
    const id = this.clock.newId();
    await this.programmes.insert({
      ...text,
      id,
      nameEn: name.en,
      nameZh: name.zh,
      createdAt: this.clock.now(),
      createdBy: actor.personId,
    });
    this.audit.describe({ target: { kind: "talent-programme", id }, facts: { kind: text.kind } });
    const kept = await this.programmes.find(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toProgrammeDetail(actor, kept) };
  }

  /** **Fails** not-found. */
  async listIntakes(asked: Asked, programmeId: string, query: PageAsked): Promise<Page<TalentIntake>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.programmes.listIntakes(found.value.id, query.limit, after.value);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.opensAt.toISOString(), row.id]);
    return { ok: true, value: { items: items.map(toIntake), nextCursor } };
  }

  /** **Fails** not-found, access.forbidden, talent.intake-times. */
  async createIntake(
    asked: Asked,
    programmeId: string,
    { opensAt, closesAt, startsOn }: { opensAt: string; closesAt: string; startsOn: string },
  ): Promise<Outcome<TalentIntake>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const times = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    if (!areIntakeTimes({ ...times, startsOn }, await this.programmes.readClock()))
      return refuse("talent.intake-times");
    const id = this.clock.newId();
    await this.programmes.insertIntake({
      ...times,
      id,
      programmeId: found.value.id,
      startsOn,
      createdAt: this.clock.now(),
      createdBy: asked.actor.personId,
      lengthenedAt: null,
    });
    this.audit.describe({ target: { kind: "talent-intake", id }, facts: { opensAt, closesAt, startsOn } });
    const kept = await this.programmes.findIntake(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toIntake(kept) };
  }

  /** **Fails** not-found, access.forbidden, and what `checkIntakeChange` refuses. */
  async changeIntake(
    asked: Asked,
    { programmeId, intakeId }: { readonly programmeId: string; readonly intakeId: string },
    { opensAt, closesAt, startsOn }: { opensAt: string; closesAt: string; startsOn: string },
  ): Promise<Outcome<TalentIntake>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const intake = isId(intakeId) ? await this.programmes.findIntake(intakeId) : undefined;
    if (intake?.programmeId !== found.value.id) return refuse("not-found");
    const to = { opensAt: new Date(opensAt), closesAt: new Date(closesAt), startsOn };
    const checked = checkIntakeChange(intake, to, intake.now);
    if (!checked.ok) return refuse(checked.failure.code);
    const lengthenedAt = checked.value === "lengthened" ? intake.now : null;
    if (!(await this.programmes.changeIntake(intake, to, lengthenedAt))) return refuse("talent.intake-times");
    const facts = { opensAt, closesAt, startsOn };
    this.audit.describe({ target: { kind: "talent-intake", id: intake.id }, facts });
    const kept = await this.programmes.findIntake(intake.id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toIntake(kept) };
  }

  /** **Fails** not-found. */
  async listOffers(
    asked: Asked,
    programmeId: string,
    query: PageAsked & { readonly intakeId?: string | undefined },
  ): Promise<Page<TalentOffer>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const after = decodeCursor(query.cursor, ["text", "id"]);
    if (!after.ok) return after;
    const position =
      after.value === undefined ? undefined : ([String(after.value[0]), String(after.value[1])] as const);
    const { id } = found.value;
    const rows = await this.programmes.listOffers(id, query.intakeId ?? null, query.limit, position);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.hostName, row.id]);
    return { ok: true, value: { items: items.map(toOffer), nextCursor } };
  }

  /** **Fails** not-found. */
  async getOffer(asked: Asked, programmeId: string, offerId: string): Promise<Outcome<TalentOffer>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const offer = await this.programmes.findOffer(offerId);
    return offer?.programmeId === found.value.id ? { ok: true, value: toOffer(offer) } : refuse("not-found");
  }

  /** **Fails** not-found, access.forbidden, talent.intake-not-open, talent.unknown-mentor. */
  async offer(asked: Asked, programmeId: string, text: OfferText): Promise<Outcome<TalentOffer>> {
    const found = await this.authorize(asked, programmeId);
    if (!found.ok) return found;
    const { organisationId, personId } = asked.actor;
    if (organisationId === null) return refuse("access.forbidden");
    const intake = await this.programmes.findIntake(text.intakeId);
    if (intake?.programmeId !== found.value.id) return refuse("not-found");
    if (intakePhaseAt(intake, intake.now) === "over") return refuse("talent.intake-not-open");
    if (!(await this.programmes.isColleague(organisationId, text.mentorId)))
      return refuse("talent.unknown-mentor");
    const id = this.clock.newId();
    await this.programmes.insertOffer({
      ...text,
      id,
      programmeId: found.value.id,
      hostId: organisationId,
      createdAt: this.clock.now(),
      createdBy: personId,
    });
    const facts = { intakeId: intake.id, places: text.places, months: text.months };
    this.audit.describe({ target: { kind: "talent-offer", id }, facts });
    const kept = await this.programmes.findOffer(id);
    return kept === undefined ? refuse("not-found") : { ok: true, value: toOffer(kept) };
  }

  /** **Fails** not-found, access.forbidden. */
  async authorize(asked: Asked, programmeId: string): Promise<Outcome<StoredProgramme>> {
    const value = await this.programmes.find(programmeId);
    return authorizeResource(asked, "talent-programme", value && { value, facts: programmeFacts });
  }
}
