import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** A row as it will be read: columns chosen one by one, so that a new one stays out until somebody puts it here. */
const told = z.record(z.string(), z.unknown());
type Rows = z.output<typeof told>[];

/** Which parts of what is stored about somebody can they take with them? Secrets and their hashes are in none. */
const parts = {
  profile: `SELECT p.id, p.email, p.display_name AS "displayName", p.locale, p.created_at AS "createdAt",
                   o.id AS "organisationId", o.name AS "organisationName", p.password_hash IS NOT NULL AS "hasPassword"
              FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id WHERE p.id = $1`,
  roles: `SELECT id, role, scope_kind AS "scopeKind", scope_id AS "scopeId", starts_at AS "startsAt", ends_at AS "endsAt"
            FROM role_assignments WHERE person_id = $1 ORDER BY starts_at, id`,
  groups: `SELECT id, scope_kind AS "scopeKind", scope_id AS "scopeId", organisation_id AS "organisationId",
                  starts_at AS "startsAt", ends_at AS "endsAt"
             FROM scope_members WHERE person_id = $1 ORDER BY starts_at, id`,
  groupSeats: `SELECT id, group_id AS "groupId", organisation_id AS "organisationId", seat, since, ended_at AS "endedAt",
                      access_ends_at AS "accessEndsAt"
                 FROM group_seats WHERE person_id = $1 ORDER BY since, id`,
  groupNamings: `SELECT id, group_id AS "groupId", organisation_id AS "organisationId", state, named_at AS "namedAt",
                        access_ends_at AS "accessEndsAt", decided_at AS "decidedAt", work
                   FROM group_namings WHERE person_id = $1 ORDER BY named_at, id`,
  groupActionItems: `SELECT id, group_id AS "groupId", text, due_on::text AS "dueOn", created_at AS "createdAt", done_at AS "doneAt"
                       FROM group_action_items WHERE owner_id = $1 ORDER BY created_at, id`,
  ballotVotes: `SELECT ballot_id AS "ballotId", organisation_id AS "organisationId", position, comment, clause,
                       proposed_change AS "proposedChange", at
                  FROM ballot_casts WHERE person_id = $1 ORDER BY at, ballot_id, sequence`,
  meetingAttendances: `SELECT meeting_id AS "meetingId", organisation_id AS "organisationId", organisation_name AS "organisationName",
                              recorded_at AS "recordedAt"
                         FROM meeting_attendances WHERE person_id = $1 ORDER BY recorded_at, meeting_id`,
  meetingAcknowledgements: `SELECT meeting_id AS "meetingId", version, at
                              FROM meeting_acknowledgements WHERE person_id = $1 ORDER BY at, meeting_id`,
  meetingStops: `SELECT id, meeting_id AS "meetingId", reason, at FROM meeting_stops WHERE by_person = $1 ORDER BY at, id`,
  meetingMinutes: `SELECT meeting_id AS "meetingId", version, text, written_at AS "writtenAt"
                     FROM meeting_minutes WHERE written_by = $1 ORDER BY written_at, meeting_id, version`,
  lateItems: `SELECT id, meeting_id AS "meetingId", title, details, state, created_at AS "createdAt"
                FROM meeting_agenda_items WHERE proposed_by = $1 AND is_late ORDER BY created_at, id`,
  calendarAddresses: `SELECT id, created_at AS "createdAt", revoked_at AS "revokedAt"
                        FROM calendar_addresses WHERE person_id = $1 ORDER BY created_at, id`,
  // Of groups where they sit now: what they added to others is behind those groups' walls.
  groupDocuments: `SELECT document_id AS "documentId", number, group_id AS "groupId", file_name AS "fileName", size_bytes AS "sizeBytes",
                          sha256, note, attestation, uploaded_at AS "uploadedAt"
                     FROM group_document_versions WHERE uploaded_by = $1 ORDER BY uploaded_at, document_id, number`,
  notificationSettings: `SELECT kind, delivery FROM notification_settings WHERE person_id = $1 ORDER BY kind`,
  notificationMarks: `SELECT kind, thing_id AS "thingId", read_at AS "readAt", mailed_at AS "mailedAt"
                        FROM notification_marks WHERE person_id = $1 ORDER BY kind, thing_id`,
  notificationRounds: `SELECT looked_at AS "lookedAt", mailed_at AS "mailedAt", digest_on::text AS "digestOn"
                         FROM notification_rounds WHERE person_id = $1`,
  expertProfile: `SELECT id, headline, about, skills, languages, orcid, members_see AS "membersSee", public_sees AS "publicSees",
                         changed_at AS "changedAt"
                    FROM expert_profiles WHERE person_id = $1`,
  talentApplications: `SELECT id, programme_id AS "programmeId", offer_id AS "offerId", host_id AS "hostId", statement,
                              shows_profile AS "showsProfile", consent_version AS "consentVersion", state, reason,
                              submitted_at AS "submittedAt", decided_at AS "decidedAt", ended_at AS "endedAt"
                         FROM talent_applications WHERE candidate_id = $1 ORDER BY submitted_at, id`,
  talentPlacements: `SELECT id, application_id AS "applicationId", host_id AS "hostId", starts_on::text AS "startsOn",
                            ends_on::text AS "endsOn", created_at AS "createdAt"
                       FROM talent_placements WHERE candidate_id = $1 ORDER BY created_at, id`,
  talentCheckIns: `SELECT id, placement_id AS "placementId", planned_on::text AS "plannedOn", done_at AS "doneAt", note
                     FROM talent_check_ins WHERE candidate_id = $1 ORDER BY planned_on, id`,
  sessions: `SELECT id, opened_by AS "openedBy", second_factor AS "hasSecondFactor", created_at AS "createdAt",
                    last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", user_agent AS "userAgent",
                    network_address AS "networkAddress"
               FROM sessions WHERE person_id = $1 ORDER BY created_at, id`,
  secondFactors: `SELECT id, kind, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"
                    FROM factors WHERE person_id = $1 AND confirmed_at IS NOT NULL ORDER BY created_at, id`,
  companyIdentities: `SELECT id, issuer, subject, label, created_at AS "createdAt", last_used_at AS "lastUsedAt"
                        FROM external_identities WHERE person_id = $1 ORDER BY created_at, id`,
  accessTokens: `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
                   FROM access_tokens WHERE person_id = $1 ORDER BY created_at, id`,
  breakGlassRequests: `SELECT id, organisation_id AS "organisationId", requested_at AS "requestedAt", reason, minutes,
                              decision, decided_at AS "decidedAt", ended_at AS "endedAt"
                         FROM break_glass_requests WHERE requested_by = $1 ORDER BY requested_at, id`,
  assignedFindings: `SELECT rule_id AS "ruleId", state, due_on::text AS "dueOn", set_at AS "setAt"
                       FROM finding_states WHERE assignee_id = $1 ORDER BY set_at, place_sha256`,
} as const;
/** What did they do, as the records have it? The latest 10,000; whose records these are decides row-level security. */
const acts = `
SELECT e.scope, e.seq::int AS seq, e.occurred_at AS "occurredAt", e.action, e.outcome,
       d.personal ->> 'networkAddress' AS "networkAddress"
  FROM audit_events e LEFT JOIN audit_event_details d USING (scope, seq)
 WHERE e.actor = audit_pseudonym_of($1) ORDER BY e.occurred_at DESC, e.seq DESC LIMIT 10000`;
/** Everything that is told, part by part. */
export type StoredAboutMe = Readonly<Record<keyof typeof parts | "acts", Rows>>;

/** What is stored about one person, across tables? In their own transaction, which sees their own rows. */
@Injectable()
export class MyDataRepository {
  constructor(private readonly database: Database) {}

  async collect(personId: string): Promise<StoredAboutMe> {
    const read = (sql: string) => this.database.query(told, sql, [personId]);
    return {
      profile: await read(parts.profile),
      roles: await read(parts.roles),
      groups: await read(parts.groups),
      groupSeats: await read(parts.groupSeats),
      groupNamings: await read(parts.groupNamings),
      groupActionItems: await read(parts.groupActionItems),
      ballotVotes: await read(parts.ballotVotes),
      meetingAttendances: await read(parts.meetingAttendances),
      meetingAcknowledgements: await read(parts.meetingAcknowledgements),
      meetingStops: await read(parts.meetingStops),
      meetingMinutes: await read(parts.meetingMinutes),
      // Agendas are nobody's own, so their rows are read for the directory.
      lateItems: await this.database.withPurpose("directory", () => read(parts.lateItems)),
      calendarAddresses: await read(parts.calendarAddresses),
      groupDocuments: await read(parts.groupDocuments),
      notificationSettings: await read(parts.notificationSettings),
      notificationMarks: await read(parts.notificationMarks),
      notificationRounds: await read(parts.notificationRounds),
      expertProfile: await read(parts.expertProfile),
      talentApplications: await read(parts.talentApplications),
      talentPlacements: await read(parts.talentPlacements),
      talentCheckIns: await read(parts.talentCheckIns),
      sessions: await read(parts.sessions),
      secondFactors: await read(parts.secondFactors),
      companyIdentities: await read(parts.companyIdentities),
      accessTokens: await read(parts.accessTokens),
      breakGlassRequests: await read(parts.breakGlassRequests),
      assignedFindings: await read(parts.assignedFindings),
      acts: await this.database.withPurpose("audit", () => read(acts)),
    };
  }
}
