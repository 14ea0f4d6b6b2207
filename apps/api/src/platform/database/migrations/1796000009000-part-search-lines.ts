import type { MigrationInterface, QueryRunner } from "typeorm";

/** As the directory's first filling reads texts; the next change of an organisation writes it anew. */
const read = (texts: string) =>
  String.raw`trim(regexp_replace(lower(normalize(${texts}, NFKC)), '[[:punct:][:blank:]]+', ' ', 'g'))`;

const identifiers = (which: string) =>
  String.raw`(SELECT string_agg(i.value, E'\n') FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.scheme ${which} 'other')`;

const part = String.raw`UPDATE organisation_search s
  SET words = ${read(String.raw`concat_ws(E'\n', o.name, o.native_name, ${identifiers("<>")})`)} || E'\n\n' || ${read(identifiers("="))}
  FROM organisations o
  WHERE o.id = s.organisation_id AND EXISTS (SELECT FROM organisation_identifiers i WHERE i.organisation_id = o.id AND i.scheme = 'other')`;

/** Parts what only members find an organisation by from what everybody does: identifiers of no public register stand after a blank line. */
export class PartSearchLines1796000009000 implements MigrationInterface {
  readonly name = "PartSearchLines1796000009000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`UPDATE organisation_search SET words = replace(words, E'\n\n', E'\n')`);
  }
}
