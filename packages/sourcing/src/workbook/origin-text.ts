import type { Origins, SourcingRoutes } from "../plan-line.js";
import { parseCountry } from "./country-name.js";
import { recycledNames, unknownNames } from "./recognised-text.js";
import { parseShares, type ShareFacts, type SharesNote, type TargetReading } from "./share-text.js";

function parseOrigin(name: string): TargetReading<string> {
  const lower = name.toLowerCase();
  if (recycledNames.has(lower)) return { ok: true, key: "RECYCLED", target: "RECYCLED", legacyCodes: [] };
  if (unknownNames.has(lower)) return { ok: true, key: "?", target: null, legacyCodes: [] };
  const country = parseCountry(name);
  if (!country.ok) return { ok: false, facts: { reason: "country-unknown", candidates: country.candidates } };
  const legacyCodes = country.legacyCode === null ? [] : [country.legacyCode];
  return { ok: true, key: country.iso3, target: country.iso3, legacyCodes };
}

type Route = { minedIn: string; refinedIn: string };

function parseRoute(name: string): TargetReading<Route> {
  const ends = name.split(">");
  const [mined, refined] = ends.map((end) => parseOrigin(end.trim()));
  if (ends.length !== 2 || mined === undefined || refined === undefined)
    return { ok: false, facts: { reason: "route-without-two-ends" } };
  if (!mined.ok) return mined;
  if (!refined.ok) return refined;
  if (mined.target === null || refined.target === null) {
    return { ok: false, facts: { reason: "route-end-unknown" } };
  }
  return {
    ok: true,
    key: `${mined.key}>${refined.key}`,
    target: { minedIn: mined.target, refinedIn: refined.target },
    legacyCodes: [...mined.legacyCodes, ...refined.legacyCodes],
  };
}

type Refused = { ok: false; facts: ShareFacts };

/** Where does a line's material come from at one stage? See `parseShares` for the rules, methods 3 for their source. */
export function parseOrigins(text: string): { ok: true; origins: Origins; notes: SharesNote[] } | Refused {
  const read = parseShares(text, parseOrigin);
  if (!read.ok) return read;
  const flat = (shares: typeof read.all) =>
    shares.map(({ target, shareFraction }) => ({ origin: target, shareFraction }));
  const byElement = read.byElement;
  return {
    ok: true,
    notes: read.notes,
    origins: {
      all: flat(read.all),
      byElement:
        byElement === null
          ? null
          : Object.fromEntries(Object.entries(byElement).map(([element, shares]) => [element, flat(shares)])),
    },
  };
}

/** Which mine country feeds which refining country, in what shares? */
export function parseRoutes(
  text: string,
): { ok: true; routes: SourcingRoutes; notes: SharesNote[] } | Refused {
  const read = parseShares(text.replace(/->|→/gu, ">"), parseRoute);
  if (!read.ok) return read;
  const flat = (shares: typeof read.all) =>
    shares.map(({ target, shareFraction }) => ({ ...target, shareFraction }));
  const byElement = read.byElement;
  return {
    ok: true,
    notes: read.notes,
    routes: {
      all: flat(read.all),
      byElement:
        byElement === null
          ? null
          : Object.fromEntries(Object.entries(byElement).map(([element, shares]) => [element, flat(shares)])),
    },
  };
}
