import type { Electorate } from "./electorate.js";

const numberBytes = 8;

/**
 * How do units and organisations stand in a certificate?
 * **Shape** `named`: under their ids, with the names of the day of opening. `numbered`: under random numbers, which the electorate
 * alone can turn into names; by the id of the unit, and by the id of the organisation.
 */
export type CertificateNaming =
  | { readonly form: "named"; readonly names: ReadonlyMap<string, string> }
  | {
      readonly form: "numbered";
      readonly units: ReadonlyMap<string, string>;
      readonly organisations: ReadonlyMap<string, string>;
    };

/** How many random bytes do the numbers of this electorate take? */
export function numberingBytesOf({ units }: Electorate): number {
  return units.reduce((sum, { members }) => sum + (1 + members.length) * numberBytes, 0);
}

/**
 * Which random numbers stand for these units and organisations?
 * **Fails** by throwing for too few bytes, or when two numbers came out alike: draw again.
 */
export function numberElectorate(electorate: Electorate, random: Uint8Array): CertificateNaming {
  if (random.length !== numberingBytesOf(electorate))
    throw new RangeError("numbers take eight bytes for each unit and each organisation");
  const hex = Buffer.from(random).toString("hex");
  const drawn = hex.match(/.{16}/g) ?? [];
  if (new Set(drawn).size !== drawn.length) throw new RangeError("two random numbers are alike");
  const unitIds = electorate.units.map(({ id }) => id);
  const organisationIds = electorate.units.flatMap(({ members }) =>
    members.map(({ organisationId }) => organisationId),
  );
  const numbered = (ids: readonly string[], from: number) =>
    new Map(ids.map((id, index) => [id, drawn[from + index] ?? ""]));
  return {
    form: "numbered",
    units: numbered(unitIds, 0),
    organisations: numbered(organisationIds, unitIds.length),
  };
}

/** Under which key does a unit stand? */
export function unitKeyOf(naming: CertificateNaming, unitId: string): string {
  return naming.form === "named" ? unitId : entryOf(naming.units, unitId);
}

/** Under which key does an organisation stand? */
export function organisationKeyOf(naming: CertificateNaming, organisationId: string): string {
  return naming.form === "named" ? organisationId : entryOf(naming.organisations, organisationId);
}

/** By which name does a unit or an organisation stand? By none where they are numbered. */
export function nameIn(naming: CertificateNaming, id: string): string | null {
  return naming.form === "named" ? entryOf(naming.names, id) : null;
}

function entryOf(entries: ReadonlyMap<string, string>, id: string): string {
  const entry = entries.get(id);
  if (entry === undefined) throw new RangeError("everything in an electorate has a name or a number");
  return entry;
}
