/** Who is spoken of: the reader, or somebody by name? */
export type Voice = "you" | { readonly name: string };

const dates = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

const unknownAction = "do this";
const day = (date: Date): string => dates.format(date);
const nameSubject = (voice: Voice): string => (voice === "you" ? "You" : voice.name);

/** "their own" of somebody else, "your own" of the reader. */
const fillOwn = (words: string, voice: Voice): string =>
  words.replace("{own}", voice === "you" ? "your own" : "their own");
const can = (who: string, what: string, roles: readonly string[]): string =>
  `${who} can ${what}, because of the ${roles.length > 1 ? "roles" : "role"} ${roles.join(" and ")}.`;
const cannot = (who: string, what: string): string => `${who} cannot ${what}.`;

/** Who gives a role that would allow it; `isHeldOnce`: it was held, and has ended. */
const wouldAllow = (role: string, givers: readonly string[], isHeldOnce: boolean): string =>
  `The role ${role} would allow it${isHeldOnce ? " again" : ""}; it is assigned by another person with the role ${givers.join(" or ")}.`;
const until = (date: Date): string => `until ${day(date)}`;
const withFacts = (title: string, facts: readonly string[]): string => `${title} (${facts.join(", ")})`;
const nobodyCan = (what: string): string => `Nobody can ${what} there.`;

/** The first by name, `others` more by number; `isComplete`: they are all that there are. */
const peopleCan = (names: readonly string[], others: number, isComplete: boolean, what: string): string => {
  const all = [names.slice(0, -1).join(", "), names.at(-1)].filter((part) => part !== "");
  const more = isComplete ? String(others) : `more than ${String(others)}`;
  const listed =
    others === 0 ? all.join(" and ") : `${names.join(", ")} and ${more} other${others === 1 ? "" : "s"}`;
  return `${listed} can ${what}.`;
};
const together = (sentences: readonly string[]): string => sentences.join(" ");

/** How are answers about rights said in English? */
export const sentences = {
  unknownAction,
  day,
  nameSubject,
  fillOwn,
  can,
  cannot,
  wouldAllow,
  until,
  withFacts,
  nobodyCan,
  peopleCan,
  together,
};
