import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { allianceSettingsSchema, type AllianceSettings } from "@interphase/platform";
import { Database } from "../database/database.service.js";
import { columnsOf } from "../database/row.js";
import { allianceSettingsTable } from "./alliance-settings.entity.js";

/** The settings with the version that an ETag carries. */
export interface StoredSettings {
  readonly version: number;
  readonly settings: AllianceSettings;
}

const kept = columnsOf(allianceSettingsTable, "version", "secondFactorRoles", "invitationDays");

/** Where does the alliance keep its settings? In one row, which a request's look-up of its sender reads too. */
@Injectable()
export class AllianceSettingsRepository {
  constructor(private readonly database: Database) {}

  async get(): Promise<StoredSettings> {
    const [row] = await this.database.query(kept.row, `SELECT ${kept.list()} FROM alliance_settings`);
    if (row === undefined) throw new Error("the alliance has no settings: its migration has not run");
    return toStored(row);
  }

  /** Stores the next version, if the present one is among `expected`; undefined if it is not. */
  async replace(
    expected: "any" | readonly number[],
    settings: AllianceSettings,
    by: { readonly personId: string; readonly at: Date },
  ): Promise<StoredSettings | undefined> {
    const [row] = await this.database.query(
      kept.row,
      `UPDATE alliance_settings
          SET version = version + 1, second_factor_roles = $2, invitation_days = $3, updated_at = $4, updated_by = $5
        WHERE $1::integer[] IS NULL OR version = ANY($1::integer[])
        RETURNING ${kept.list()}`,
      [
        expected === "any" ? null : [...expected],
        settings.secondFactorRoles,
        settings.invitationDays,
        by.at,
        by.personId,
      ],
    );
    return row === undefined ? undefined : toStored(row);
  }
}

function toStored({ version, ...settings }: z.output<typeof kept.row>): StoredSettings {
  return { version, settings: allianceSettingsSchema.parse(settings) };
}
