import { Injectable } from "@nestjs/common";
import type { EditionSummary } from "@interphase/minerals";
import type { ClientBase } from "pg";
import { Database } from "../platform/database/database.service.js";
import { columnsOf, parseRows } from "../platform/database/row.js";
import { referenceEditionsTable } from "./reference-edition.entity.js";

const named = columnsOf(referenceEditionsTable, "name");
const hash = columnsOf(referenceEditionsTable, "sha256");

/** Which editions of the reference facts has this database taken in? */
@Injectable()
export class ReferenceRepository {
  constructor(private readonly database: Database) {}

  /** Names, the newest first: all processes on one database agree on the default edition. */
  async listEditionNames(): Promise<string[]> {
    const rows = await this.database.query(
      named.row,
      `SELECT ${named.list()} FROM reference_editions ORDER BY as_of DESC, name DESC`,
    );
    return rows.map(({ name }) => name);
  }
}

/**
 * Takes an edition in, by the owner: the api's role may only read. Returns the hash the database holds under that name, which
 * differs from the edition's own if another edition took the name before.
 */
export async function takeInEdition(owner: ClientBase, edition: EditionSummary, at: string): Promise<string> {
  await owner.query(
    "INSERT INTO reference_editions (name, sha256, as_of, loaded_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO NOTHING",
    [edition.name, edition.sha256, edition.asOf, at],
  );
  const found = await owner.query(`SELECT ${hash.list()} FROM reference_editions WHERE name = $1`, [
    edition.name,
  ]);
  return parseRows(hash.row, found.rows)[0]?.sha256 ?? "";
}
