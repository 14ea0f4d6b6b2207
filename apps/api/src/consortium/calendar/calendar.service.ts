import { withholdUnproven, type Actor } from "@interphase/access";
import { meetingsRoute, writeCalendar, type CalendarAddress } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { PeopleDirectoryRepository } from "../../membership/people-directory/people-directory.repository.js";
import { RoleAssignmentsRepository } from "../../membership/roles/role-assignments.repository.js";
import { AuditService } from "../../platform/audit/audit.service.js";
import { Clock } from "../../platform/clock/clock.js";
import { actionOf } from "../../platform/http/route-action.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { RateLimitsService } from "../../platform/rate-limits/rate-limits.service.js";
import { hashOfToken } from "../../platform/secrets/token-hash.js";
import { MeetingsRepository, type StoredMeeting } from "../meetings/meetings.repository.js";
import { CalendarAddressesRepository, type CalendarReader } from "./calendar-addresses.repository.js";

const tokenBytes = 32;
const mostMeetings = 500;
const looksRight = /^cal_[A-Za-z0-9_-]{43}$/;

/** Where do calendars lead to? **Shape** without a slash at its end. */
export class PortalAddress {
  constructor(readonly address: string) {}
}

/** Which meetings does a calendar program read, under an address that its person has made? */
@Injectable()
export class CalendarService {
  constructor(
    private readonly addresses: CalendarAddressesRepository,
    private readonly meetings: MeetingsRepository,
    private readonly assignments: RoleAssignmentsRepository,
    private readonly people: PeopleDirectoryRepository,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly portal: PortalAddress,
  ) {}

  async get({ personId }: Actor): Promise<Outcome<CalendarAddress>> {
    const createdAt = await this.addresses.findCurrent(personId);
    return { ok: true, value: { createdAt: createdAt?.toISOString() ?? null } };
  }

  /** An address, shown this once; the one before stops working. */
  async create({ personId }: Actor): Promise<Outcome<{ createdAt: string; path: string }>> {
    const now = this.clock.now();
    await this.addresses.revoke(personId, now);
    const token = `cal_${this.clock.randomBytes(tokenBytes).toString("base64url")}`;
    const id = this.clock.newId();
    await this.addresses.insert(id, personId, hashOfToken(token), now);
    this.audit.describe({ target: { kind: "calendar-address", id } });
    return { ok: true, value: { createdAt: now.toISOString(), path: `/v1/calendar/${token}.ics` } };
  }

  /** **Fails** not-found where there is none. */
  async revoke({ personId }: Actor): Promise<Outcome<undefined>> {
    const isRevoked = await this.addresses.revoke(personId, this.clock.now());
    return isRevoked ? { ok: true, value: undefined } : refuse("not-found");
  }

  /**
   * What its person may see at this moment, by the policy that decides every request.
   * **Fails** not-found, the same for a wrong, a revoked and a guessed address; identity.too-many-requests.
   */
  async read(token: string, networkAddress: string): Promise<Outcome<string>> {
    const taken = await this.limits.take("calendar", { networkAddress });
    if (!taken.ok) return taken;
    if (!looksRight.test(token)) return refuse("not-found");
    return this.addresses.inOneGo(async () => {
      const reader = await this.addresses.findReader(hashOfToken(token));
      return reader === undefined ? refuse("not-found") : { ok: true, value: await this.write(reader) };
    });
  }

  private async write(reader: CalendarReader): Promise<string> {
    const now = this.clock.now();
    const asked = { actor: await this.actorOf(reader, now), action: actionOf(meetingsRoute) };
    const list = (isComing: boolean) =>
      this.meetings.list(asked, { groupId: null, isComing, isWaiting: false }, now, mostMeetings, undefined);
    const found = [...(await list(false)), ...(await list(true))];
    const events = found.map((meeting) => eventOf(meeting, this.portal.address));
    return writeCalendar("Interphase", new URL(this.portal.address).hostname, events, now);
  }

  /** Roles that wait for a second factor count for whoever has one. */
  private async actorOf({ personId, organisationId }: CalendarReader, now: Date): Promise<Actor> {
    const held = await this.assignments.currentGrants(personId, now);
    const rule = await this.people.secondFactorRule(organisationId);
    const isProven = (await this.people.withSecondFactor([personId])).has(personId);
    const { grants } = withholdUnproven(held, rule, isProven);
    return { personId, organisationId, grants, narrowedTo: null };
  }
}

function eventOf(meeting: StoredMeeting, address: string) {
  const group = meeting.groupNameEn ?? meeting.groupNameZh ?? "";
  const { id, title, place, startsAt, endsAt, changedAt, sequence } = meeting;
  const url = `${address}/meetings/${id}`;
  return {
    ...{ id, title, place, startsAt, endsAt, changedAt, sequence, url },
    description: `${group}\n${url}`,
    isCancelled: meeting.cancelledAt !== null,
  };
}
