import type { Agreement, OrganisationIdentifier } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** A relation about to be kept. */
export interface NewParent {
  readonly id: string;
  readonly organisationId: string;
  readonly parentOrganisationId: string | null;
  readonly parentEntityId: string | null;
  readonly source: string;
  readonly sourceLink: string | null;
  readonly confirmedOn: string;
  readonly confirmedBy: string;
  readonly at: Date;
}

/** An acceptance about to be kept. */
export interface NewAcceptance {
  readonly id: string;
  readonly organisationId: string;
  readonly agreement: Agreement;
  readonly version: string;
  readonly acceptedBy: string;
  readonly acceptedOn: string;
  readonly evidence: string | null;
  readonly recordedBy: string;
  readonly at: Date;
}

const idRow = z.object({ id: z.uuid() });

/** How are memberships written down: how they begin, change and end, who controls whom, who accepted what? */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async addIdentifiers(
    organisationId: string,
    identifiers: readonly OrganisationIdentifier[],
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO organisation_identifiers (organisation_id, scheme, value, register)
       SELECT $1, i.scheme, i.value, i.register
         FROM json_to_recordset($2::json) AS i(scheme text, value text, register text)`,
      [organisationId, JSON.stringify(identifiers)],
    );
  }

  async removeIdentifiers(organisationId: string): Promise<void> {
    await this.database.execute(`DELETE FROM organisation_identifiers WHERE organisation_id = $1`, [
      organisationId,
    ]);
  }

  /** A membership from this day on, in UTC, to be renewed in a year; in no tier where none is named. */
  async begin(begun: {
    readonly id: string;
    readonly organisationId: string;
    readonly tier: string | null;
    readonly at: Date;
  }): Promise<void> {
    await this.database.execute(
      `INSERT INTO memberships (id, organisation_id, tier, starts_on, renews_on)
       SELECT $1, $2, $4, day, day + interval '1 year' FROM (SELECT ($3::timestamptz AT TIME ZONE 'UTC')::date AS day) AS begun`,
      [begun.id, begun.organisationId, begun.at, begun.tier],
    );
  }

  /** Nobody else changes this organisation's membership, or lets it in or out, before the transaction ends. */
  async lock(organisationId: string): Promise<void> {
    await this.database.execute(`SELECT FROM organisations WHERE id = $1 FOR UPDATE`, [organisationId]);
  }

  async setTerm(
    membershipId: string,
    { tier, endsOn, renewsOn }: { tier: string | null; endsOn: string | null; renewsOn: string | null },
  ): Promise<void> {
    await this.database.execute(
      `UPDATE memberships SET tier = $2, ends_on = $3, renews_on = $4 WHERE id = $1`,
      [membershipId, tier, endsOn, renewsOn],
    );
  }

  /** The membership ends now, and nobody of the organisation is let in any more. */
  async end(organisationId: string, how: "withdrawn" | "expelled", at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE memberships SET ended_at = $3, ended_as = $2 WHERE organisation_id = $1 AND ended_at IS NULL`,
      [organisationId, how, at],
    );
    await this.database.execute(
      `UPDATE organisations SET left_at = $3, left_as = $2, suspended_at = coalesce(suspended_at, $3), version = version + 1
        WHERE id = $1`,
      [organisationId, how, at],
    );
  }

  /** Waits until nobody else confirms parents, until the transaction ends: two together could make a cycle. */
  async lockParents(): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('parents', 0))`);
  }

  /** The company outside with this LEI, or of this name and country; it is added where there is none. */
  async findOrAddEntity(entity: {
    readonly id: string;
    readonly name: string;
    readonly countryIso3: string;
    readonly lei: string | null;
    readonly at: Date;
  }): Promise<string> {
    const { id, name, countryIso3, lei, at } = entity;
    const known = await this.database.query(
      idRow,
      `SELECT id FROM legal_entities
        WHERE lei = $3 OR (lower(name) = lower($1) AND country_iso3 = $2 AND (lei IS NULL OR $3::text IS NULL))
        ORDER BY lei IS NOT DISTINCT FROM $3 DESC, id LIMIT 1`,
      [name, countryIso3, lei],
    );
    if (known[0] !== undefined) return known[0].id;
    await this.database.execute(
      `INSERT INTO legal_entities (id, name, country_iso3, lei, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, name, countryIso3, lei, at],
    );
    return id;
  }

  /** In place of what was confirmed before, which stays written down. */
  async confirmParent(parent: NewParent): Promise<void> {
    await this.database.execute(
      `UPDATE parent_relations SET ended_at = $2 WHERE organisation_id = $1 AND ended_at IS NULL`,
      [parent.organisationId, parent.at],
    );
    await this.database.execute(
      `INSERT INTO parent_relations (id, organisation_id, parent_organisation_id, parent_entity_id, source, source_link,
                                     confirmed_on, confirmed_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        parent.id,
        parent.organisationId,
        parent.parentOrganisationId,
        parent.parentEntityId,
        parent.source,
        parent.sourceLink,
        parent.confirmedOn,
        parent.confirmedBy,
        parent.at,
      ],
    );
  }

  async addAcceptance(accepted: NewAcceptance): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO agreement_acceptances (id, organisation_id, agreement, agreement_version, accepted_by, accepted_on,
                                            evidence, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          accepted.id,
          accepted.organisationId,
          accepted.agreement,
          accepted.version,
          accepted.acceptedBy,
          accepted.acceptedOn,
          accepted.evidence,
          accepted.recordedBy,
          accepted.at,
        ],
      ),
    );
  }

  async proposeExpulsion(proposed: {
    readonly id: string;
    readonly organisationId: string;
    readonly reasons: string;
    readonly by: string;
    readonly at: Date;
  }): Promise<void> {
    await this.database.execute(
      `INSERT INTO expulsions (id, organisation_id, reasons, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)`,
      [proposed.id, proposed.organisationId, proposed.reasons, proposed.by, proposed.at],
    );
  }

  /** Confirmed by somebody, or dropped (null). */
  async settleExpulsion(expulsionId: string, confirmedBy: string | null, at: Date): Promise<void> {
    await this.database.execute(
      confirmedBy === null
        ? `UPDATE expulsions SET dropped_at = $2 WHERE id = $1`
        : `UPDATE expulsions SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1`,
      confirmedBy === null ? [expulsionId, at] : [expulsionId, at, confirmedBy],
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
