import {
  isRole,
  namesItsScope,
  roles as allRoles,
  roleTitles,
  rolesToGive,
  scopeKindOf,
  type Actor,
} from "@interphase/access";
import type { RowProblem } from "@interphase/contract";
import {
  mostPeopleInFile,
  peopleProblem,
  readPeople,
  type Invitation,
  type Locale,
  type PersonOfFile,
} from "@interphase/identity";
import { locales } from "@interphase/names";
import { parseDate, showSafely, withoutNeutraliser } from "@interphase/spreadsheet";
import { Injectable } from "@nestjs/common";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { PeopleDirectoryRepository } from "../people-directory/people-directory.repository.js";
import type { RequestScope } from "../../platform/http/request-scope.js";
import { refuse, type Failure, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { AppointmentsService, type SettledRole } from "../roles/appointments.service.js";
import { RoleAssignmentsRepository } from "../roles/role-assignments.repository.js";
import { InvitationSender, type InvitationOrder } from "./invitation-sender.service.js";
import { peopleReading } from "./people-reading-kind.js";
import { UploadReader } from "../../platform/uploads/upload-reader.service.js";
import { toInvitation, toInvitedRole } from "./invitation.mapper.js";
import { InvitationsRepository } from "./invitations.repository.js";
import { InvitationsService, type InvitationPlace } from "./invitations.service.js";

/** What would a file bring? */
interface FilePreview {
  readonly rowCount: number;
  readonly invitations: {
    row: number;
    email: string;
    displayName: string | null;
    locale: Locale;
    roles: Invitation["roles"];
  }[];
  readonly rows: RowProblem[];
}

/** One record of the file, as it was cut. */
interface FileRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

interface ReadOrder extends InvitationOrder {
  readonly row: number;
}

interface ReadFile {
  readonly rowCount: number;
  readonly orders: readonly ReadOrder[];
  readonly problems: readonly RowProblem[];
}

const byTitle = new Map(
  allRoles.flatMap((role) =>
    [role, ...locales.map((locale) => roleTitles[locale][role])].map((name) => [plain(name), role] as const),
  ),
);

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ")
    .trim();
}

/** Invites the people of a file, all or none; every wrong row is told with what would be accepted. */
@Injectable()
export class InvitationFileService {
  constructor(
    private readonly service: InvitationsService,
    private readonly invitations: InvitationsRepository,
    private readonly sender: InvitationSender,
    private readonly people: PeopleDirectoryRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly appointments: AppointmentsService,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly uploads: UploadReader,
  ) {}

  /** Which records does the file hold? Asked outside of a transaction. **Fails** invitation.file-refused; as `UploadReader` does. */
  async cut(actor: Actor, bytes: Uint8Array, scope: RequestScope): Promise<Outcome<readonly FileRecord[]>> {
    const question = { mostRecords: mostPeopleInFile + 2_000 };
    const { organisationId } = actor;
    const cut = await this.uploads.read(peopleReading, { organisationId, bytes, question, scope });
    if (!cut.ok) return cut;
    const { answer } = cut.value;
    if (!answer.ok) return refuseFile([unreadable(answer.code, answer.facts)]);
    return { ok: true, value: answer.records };
  }

  /** What would be sent? Nothing is written. **Fails** invitation.file-refused. */
  async preview(
    actor: Actor,
    records: readonly FileRecord[],
    locale: Locale | undefined,
  ): Promise<Outcome<FilePreview>> {
    const read = await this.read(actor, records, locale);
    if (!read.ok) return read;
    const { rowCount, orders, problems } = read.value;
    const invitations = orders.map(({ row, email, displayName, locale: language, roles }) => {
      return { row, email, displayName, locale: language, roles: roles.map(toInvitedRole) };
    });
    this.audit.omit();
    return { ok: true, value: { rowCount, invitations, rows: [...problems] } };
  }

  /** **Fails** invitation.file-refused, invitation.rows; then nobody is invited. */
  async invite(
    actor: Actor,
    records: readonly FileRecord[],
    locale: Locale | undefined,
  ): Promise<Outcome<{ invitations: Invitation[] }>> {
    await this.assignments.lock(actor.organisationId);
    const read = await this.read(actor, records, locale);
    if (!read.ok) return read;
    const { orders, problems } = read.value;
    if (problems.length > 0) return refuseRows(problems);
    const emails = orders.map(({ email }) => email);
    await this.invitations.closeExpired(emails, actor.organisationId, this.clock.now());
    for (let place = 0; place < orders.length; place += 1) {
      const taken = await this.limits.take("invitation-send", { account: actor.personId });
      if (!taken.ok) return taken;
    }
    const sent = await this.sender.send(orders.map(({ row: _row, ...order }) => order));
    this.audit.describe({
      target: { kind: "invitations", id: String(sent.length) },
      facts: { invitationCount: sent.length },
    });
    return { ok: true, value: { invitations: sent.map(toInvitation) } };
  }

  private async read(
    actor: Actor,
    records: readonly FileRecord[],
    locale: Locale | undefined,
  ): Promise<Outcome<ReadFile>> {
    const place = await this.service.placeOf(actor, undefined);
    if (!place.ok) return place;
    const language = locale ?? (await this.service.localeOf(actor));
    const file = readPeople(records, {
      findRole: (text) => byTitle.get(plain(text)),
      rolesToGive: rolesToGive(actor).filter((role) => isGivenByFile(role, actor)),
      parseDay: (text) => {
        const day = parseDate(text);
        return typeof day === "string" ? day : undefined;
      },
      show: (text) => showSafely(text),
      now: this.clock.now(),
      locale: language,
    });
    if (file.people.length === 0 && file.problems.every(({ row }) => row === null || row <= 1))
      return refuseFile(file.problems);
    const known = await this.findKnown(file.people, place.value);
    const orders: ReadOrder[] = [];
    const problems: RowProblem[] = [...file.problems, ...known];
    for (const person of file.people) {
      const order = await this.toOrder(actor, person, place.value);
      if (order.ok) orders.push(order.value);
      else problems.push(order.problem);
    }
    problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return { ok: true, value: { rowCount: file.rowCount, orders, problems } };
  }

  private async toOrder(
    actor: Actor,
    person: PersonOfFile,
    place: InvitationPlace,
  ): Promise<{ ok: true; value: ReadOrder } | { ok: false; problem: RowProblem }> {
    const roles: SettledRole[] = [];
    const { row, email, displayName, locale, endsAt } = person;
    for (const role of person.roles) {
      const wanted = { role, ...(endsAt === null ? {} : { endsAt }) };
      const taker = { personId: null, organisationId: place.organisationId };
      const settled = await this.appointments.settle(actor, wanted, taker);
      if (!settled.ok)
        return {
          ok: false,
          problem: peopleProblem("people.role-not-yours", { row, column: "roles", value: role }, { role }),
        };
      roles.push(settled.value);
    }
    const name = displayName === null ? null : withoutNeutraliser(displayName);
    return {
      ok: true,
      value: { row, email, displayName: name, locale, roles, ...place, invitedBy: actor.personId },
    };
  }

  /** Whoever is there already, or invited already, in the same place; of other places nothing is told. */
  private async findKnown(
    people: readonly PersonOfFile[],
    { organisationId }: InvitationPlace,
  ): Promise<RowProblem[]> {
    const emails = people.map(({ email }) => email);
    const present = await this.people.findEmails(emails, organisationId);
    const pending = await this.invitations.findPending(emails, organisationId, this.clock.now());
    return people.flatMap(({ row, email }) => {
      const place = { row, column: "email", value: email };
      if (present.has(email)) return [peopleProblem("people.already-a-person", place)];
      return pending.has(email) ? [peopleProblem("people.already-pending", place)] : [];
    });
  }
}

/** A file has no column for a scope: only roles that need none can be given by it. */
function isGivenByFile(role: string, actor: Actor): boolean {
  if (!isRole(role)) return false;
  const kind = scopeKindOf[role];
  return kind === "organisation" ? actor.organisationId !== null : !namesItsScope(kind);
}

const refuseFile = (rows: readonly RowProblem[]): { readonly ok: false; readonly failure: Failure } =>
  refuse("invitation.file-refused", { rows });

function refuseRows(rows: readonly RowProblem[]): { readonly ok: false; readonly failure: Failure } {
  const detail = `${String(rows.length)} ${rows.length === 1 ? "cell is" : "cells are"} not acceptable; nobody was invited.`;
  return refuse("invitation.rows", { detail, rows });
}

/** What the reader of CSV refuses, said of a file of people. */
function unreadable(
  code: string,
  facts: Readonly<Record<string, string | number | readonly string[]>>,
): RowProblem {
  const row = typeof facts["row"] === "number" ? facts["row"] : 1;
  if (code === "workbook.empty") return peopleProblem("people.empty");
  if (code === "workbook.unclosed-quote") return peopleProblem("people.unclosed-quote", { row }, { row });
  if (code === "workbook.cell-too-large")
    return peopleProblem("people.cell-too-large", { row }, { row, limit: Number(facts["limit"] ?? 0) });
  return peopleProblem("people.unreadable");
}
