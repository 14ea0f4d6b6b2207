import {
  hiddenFromAll,
  showExpert,
  visibilityFrom,
  type Expert,
  type ExpertReaders,
  type OwnExpert,
} from "@interphase/consortium";
import type { ExpertPerson, StoredExpert } from "./experts.repository.js";

/** What do these readers see of a profile? Undefined: nothing. */
export function toExpert(stored: StoredExpert, readers: ExpertReaders): Expert | undefined {
  const shown = showExpert(stored, visibilityFrom(stored.membersSee, stored.publicSees), readers);
  return shown === null ? undefined : { id: stored.id, ...shown };
}

/** How does somebody's own profile look to them, with what others see of it? */
export function toOwnExpert(person: ExpertPerson, stored: StoredExpert | undefined): OwnExpert {
  if (stored === undefined)
    return {
      ...person,
      id: null,
      headline: null,
      about: null,
      skills: [],
      languages: [],
      orcid: null,
      visibility: hiddenFromAll,
      seenByMembers: null,
      seenByPublic: null,
    };
  const { id, headline, about, skills, languages, orcid } = stored;
  return {
    ...person,
    id,
    headline,
    about,
    skills,
    languages,
    orcid: orcid === null ? null : { id: orcid, state: "typed" },
    visibility: visibilityFrom(stored.membersSee, stored.publicSees),
    seenByMembers: toExpert(stored, "members") ?? null,
    seenByPublic: toExpert(stored, "public") ?? null,
  };
}
