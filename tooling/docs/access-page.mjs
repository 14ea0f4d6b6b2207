/** @typedef {typeof import("@interphase/access")} Access */

const LETTERS = /** @type {const} */ ({
  "own-organisation": "o",
  "shared-by-own-organisation": "s",
  "own-person": "p",
  "own-scope": "c",
  "own-seat": "m",
  "own-place": "l",
  alliance: "a",
  everywhere: "e",
});

const REACHES = {
  o: "what one's own organisation owns",
  s: "of that, only what an analyst of it has shared by name",
  p: "what is one's own alone",
  c: "what belongs to the group, facility or project that the role was given for",
  m: "what belongs to a group in which one's organisation has given one a seat",
  l: "what belongs to a group in which one's organisation has a place, or is offered one",
  a: "what belongs to no member: people, roles, records and settings of the alliance itself",
  e: "what is no member's secret, of every organisation",
  "·": "nothing",
};

const APPOINTEES = {
  "people-of-the-alliance": "people who act for no member",
  anybody: "people of members and of the alliance",
  "own-organisation": "people of the own organisation",
  "organisation-without-administrator": "people of an organisation that nobody administers yet",
};

const RECORDS =
  "A record is read in full by its own scope alone (the organisation, the alliance, the platform); whoever reads every scope's reads it redacted: who by pseudonym, when, and which class of act.";

/**
 * The page `docs/access.md`, made from the very table that the api decides by.
 *
 * @param {Access} access
 */
export function accessPage(access) {
  return [
    "# Who may do what",
    "",
    "This page is generated from `packages/access` by `npm run docs:access`; a test fails when it is stale. The api decides by the same",
    "table and the portal draws from the api's answers. Whatever no cell says is denied. Rules only add: a second role never takes a right",
    "away. The comparison with the role matrix that the design started from, and each deviation with its reason, is",
    "[decision 0053](decisions/0053-roles-and-reaches.md).",
    "",
    "## How far a right reaches",
    "",
    ...table(["letter", "reaches"], Object.entries(REACHES)),
    "",
    "Where a cell has two letters, either is enough. The last column says whether an access token may have the action as a scope; without",
    "it, a session is wanted.",
    "",
    ...rolesPart(access),
    ...actionParts(access),
    ...appointmentsPart(access),
    ...secondFactorPart(access),
  ].join("\n");
}

/** @param {Access} access */
function rolesPart({ roles, scopeKindOf, roleTitles }) {
  const rows = roles.map((role) => [
    roleTitles.en[role],
    roleTitles.zh[role],
    `\`${role}\``,
    scopeKindOf[role],
  ]);
  return ["## Roles", "", ...table(["role", "角色", "name in the api", "is given for one"], rows), ""];
}

/** @param {Access} access */
function actionParts({ policies, nameAction, isForTokens, roles, roleTitles, relationsOf }) {
  return policies.flatMap(({ title, actions: here }) => {
    const rows = here.map((action) => [
      `\`${action}\``,
      nameAction(action).en,
      ...roles.map((role) => lettersOf(relationsOf(action, role))),
      isForTokens(action) ? "yes" : "·",
    ]);
    const heads = ["action", "somebody can", ...roles.map((role) => roleTitles.en[role]), "token"];
    const note = here.includes("audit.read") ? [RECORDS, ""] : [];
    return [`## ${title}`, "", ...table(heads, rows), "", ...note];
  });
}

/** @param {readonly import("@interphase/access").Relation[]} reaches */
function lettersOf(reaches) {
  return reaches.length === 0 ? "·" : reaches.map((reach) => LETTERS[reach]).join(" ");
}

/** @param {Access} access */
function appointmentsPart({ appointmentRules, roleTitles, giversOf, roles }) {
  const rows = appointmentRules.map(({ by, gives, to }) => [
    roleTitles.en[by],
    gives.map((role) => roleTitles.en[role]).join(", "),
    APPOINTEES[to],
  ]);
  const givers = roles.filter((role) => roles.some((given) => giversOf(given).includes(role)));
  const others = roles.filter((role) => !givers.includes(role)).map((role) => roleTitles.en[role]);
  return [
    "## Who may appoint whom",
    "",
    ...table(["this role", "gives", "to"], rows),
    "",
    `These appoint nobody: ${others.join(", ")}. Nobody appoints themselves, whatever they hold.`,
    "Whoever could make an appointment may end it, and everybody may lay down their own role; but the last administrator of an",
    "organisation and the last platform administrator stay until there is another one. An invitation gives roles by the same table; from outside, nobody",
    "is invited into a member but its first administrator. Roles of working groups, facilities and projects are part of these tables, but",
    "offered nowhere and given to nobody until there are such things.",
    "",
  ];
}

/** @param {Access} access */
function secondFactorPart({ defaultSecondFactorRoles, roleTitles }) {
  return [
    "## Roles that wait for a second factor",
    "",
    "Until the alliance decides otherwise (`GET /v1/alliance/settings`), these roles count only in a session that has shown a second",
    `factor: ${defaultSecondFactorRoles.map((role) => roleTitles.en[role]).join(", ")}. Without one, what they would allow is refused with`,
    "[its own problem](problems/second-factor-required.md), and the way to add a factor stays open. An organisation's own policy can ask",
    "for one from all its people; it cannot ask for less.",
    "",
  ];
}

/** @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
function table(heads, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)];
}
