import { hasWorldSeries, type ReferenceEdition } from "@interphase/minerals";
import type { AssessmentOptions, AssessmentRequest, FindingRules } from "../assessments.contract.js";
import type { AssessmentFailure } from "./assessment.failure.js";

/** What an assessment's options are resolved against: everything that is not in the request itself. */
export interface OptionDefaults {
  /** The day of today, UTC. */
  readonly today: string;
  readonly organisationCountryIso3: string;
  /** Against which limits findings are looked for. */
  readonly findingRules: FindingRules;
  /** Finds an edition by name; without a name the newest one. */
  readonly findEdition: (name: string | undefined) => ReferenceEdition | undefined;
}

type Resolved =
  | { ok: true; options: AssessmentOptions; edition: ReferenceEdition }
  | { ok: false; failure: AssessmentFailure };

const hasGovernance = (edition: ReferenceEdition, year: number): boolean =>
  [...edition.governanceByCountry.values()].some((facts) => facts.some((fact) => fact.year === year));

const seriesKey = (entry: AssessmentOptions["series"][number]) => `${entry.mineralId}/${entry.stage}`;

/**
 * Which options does an assessment run with, when the request leaves some out?
 * **Shape** homeArea sorted and without repeats; series by mineral and stage, each place once.
 * **Fails** assessment.unknown-edition, assessment.unknown-series, assessment.unknown-governance-year.
 */
export function resolveAssessmentOptions(request: AssessmentRequest, defaults: OptionDefaults): Resolved {
  const edition = defaults.findEdition(request.edition);
  if (edition === undefined) {
    return { ok: false, failure: { code: "assessment.unknown-edition", edition: request.edition ?? "" } };
  }
  const chosen = new Map((request.series ?? []).map((entry) => [seriesKey(entry), entry]));
  const series = [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const unknown = series.find((entry) => !hasWorldSeries(edition, entry));
  if (unknown !== undefined) return { ok: false, failure: { code: "assessment.unknown-series", ...unknown } };
  const governanceYear = request.governanceYear ?? edition.latestGovernanceYear;
  if (!hasGovernance(edition, governanceYear)) {
    return { ok: false, failure: { code: "assessment.unknown-governance-year", governanceYear } };
  }
  const options: AssessmentOptions = {
    edition: edition.name,
    editionHash: edition.sha256,
    date: request.date ?? defaults.today,
    homeArea: [...new Set(request.homeArea ?? [defaults.organisationCountryIso3])].sort(),
    series,
    governanceYear,
    organisationCountryIso3: defaults.organisationCountryIso3,
    findingRules: defaults.findingRules,
  };
  return { ok: true, edition, options };
}
