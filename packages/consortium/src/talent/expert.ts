/** Who can be shown a field of a profile? Nobody but its person, everybody signed in as a member, or anybody. */
export const expertAudiences = ["nobody", "members", "public"] as const;
export type ExpertAudience = (typeof expertAudiences)[number];

/** To whom is a profile shown? */
export type ExpertReaders = Exclude<ExpertAudience, "nobody">;

/** Which fields has a profile, each published for itself? */
export const expertFields = [
  "name",
  "organisation",
  "headline",
  "about",
  "skills",
  "languages",
  "orcid",
  "email",
] as const;
export type ExpertField = (typeof expertFields)[number];

/** What do experts of the field know? A small vocabulary along the chain; its words are in `words`. */
export const expertSkills = [
  "sulfide-electrolytes",
  "oxide-electrolytes",
  "polymer-electrolytes",
  "halide-electrolytes",
  "lithium-metal-anodes",
  "silicon-anodes",
  "cathode-materials",
  "interfaces",
  "electrochemical-testing",
  "impedance",
  "microscopy",
  "ceramics-processing",
  "dry-room-processing",
  "cell-design",
  "cell-manufacturing",
  "pack-integration",
  "thermal-and-safety",
  "modelling",
  "recycling",
  "minerals-and-refining",
  "standards",
] as const;
export type ExpertSkill = (typeof expertSkills)[number];

/** Which languages can an expert say that they work in? ISO 639-3. */
export const expertLanguages = ["eng", "zho", "jpn", "kor", "deu", "fra", "spa", "por", "fin"] as const;
export type ExpertLanguage = (typeof expertLanguages)[number];

/** What is known of an ORCID? `typed`: its person typed it. `confirmed`: ORCID itself has said that it is theirs. */
export const orcidStates = ["typed", "confirmed"] as const;

/** Who sees each field? */
export type ExpertVisibility = Readonly<Record<ExpertField, ExpertAudience>>;

/** Who sees each field of a profile that says nothing of it? Nobody. */
export const hiddenFromAll: ExpertVisibility = {
  name: "nobody",
  organisation: "nobody",
  headline: "nobody",
  about: "nobody",
  skills: "nobody",
  languages: "nobody",
  orcid: "nobody",
  email: "nobody",
};

/** Which fields do these readers see? What is public is the members' too. In the order of `expertFields`. */
export function fieldsSeenBy(visibility: ExpertVisibility, readers: ExpertReaders): ExpertField[] {
  return expertFields.filter(
    (field) => visibility[field] === "public" || (readers === "members" && visibility[field] === "members"),
  );
}

/** Who sees each field, where members see these and everybody those? */
export function visibilityFrom(
  membersSee: readonly string[],
  publicSees: readonly string[],
): ExpertVisibility {
  const audienceOf = (field: ExpertField): ExpertAudience => {
    if (publicSees.includes(field)) return "public";
    return membersSee.includes(field) ? "members" : "nobody";
  };
  return {
    name: audienceOf("name"),
    organisation: audienceOf("organisation"),
    headline: audienceOf("headline"),
    about: audienceOf("about"),
    skills: audienceOf("skills"),
    languages: audienceOf("languages"),
    orcid: audienceOf("orcid"),
    email: audienceOf("email"),
  };
}

/** All that a profile holds. Empty texts are null, empty lists empty. */
export interface ExpertContent {
  readonly name: string;
  readonly organisation: string | null;
  readonly headline: string | null;
  readonly about: string | null;
  readonly skills: readonly ExpertSkill[];
  readonly languages: readonly ExpertLanguage[];
  readonly orcid: string | null;
  readonly email: string;
}

/** What of a profile is shown? What is not published is null, or empty, as if it were not there. */
export interface ShownExpert {
  readonly name: string;
  readonly organisation: string | null;
  readonly headline: string | null;
  readonly about: string | null;
  readonly skills: ExpertSkill[];
  readonly languages: ExpertLanguage[];
  readonly orcid: { readonly id: string; readonly state: (typeof orcidStates)[number] } | null;
  readonly email: string | null;
}

/**
 * What do these readers see of a profile? Null: nothing, not even that it is there.
 * **Shape** The name carries the rest: whoever does not see it finds no profile. An ORCID is `typed` as long as nobody but its
 * person has said that it is theirs.
 */
export function showExpert(
  content: ExpertContent,
  visibility: ExpertVisibility,
  readers: ExpertReaders,
): ShownExpert | null {
  const seen = new Set(fieldsSeenBy(visibility, readers));
  if (!seen.has("name")) return null;
  const told = <Value>(field: ExpertField, value: Value) => (seen.has(field) ? value : null);
  const id = told("orcid", content.orcid);
  return {
    name: content.name,
    organisation: told("organisation", content.organisation),
    headline: told("headline", content.headline),
    about: told("about", content.about),
    skills: [...(told("skills", content.skills) ?? [])],
    languages: [...(told("languages", content.languages) ?? [])],
    orcid: id === null ? null : { id, state: "typed" },
    email: told("email", content.email),
  };
}
