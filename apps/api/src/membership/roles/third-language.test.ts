import {
  accessFolders,
  actions,
  describeExplanation,
  describePeople,
  describeReason,
  explain,
  nameAction,
  roles,
  type HeldRole,
  type Role,
} from "@interphase/access";
import { locales } from "@interphase/names";
import { findUnsaid, makePseudo, pseudo } from "@interphase/names/testing";

const now = new Date("2026-06-01T00:00:00Z");
const [before, after] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-12-01T00:00:00Z")];
const held = (role: Role, startsAt: Date): HeldRole => ({
  ...{ role, scopeId: "1", scopeName: "1", startsAt, endsAt: startsAt === before ? after : null },
  ...{ assignmentId: "1", isWithheld: false },
});

test("the api and the words of rights speak the same languages", () => {
  expect(Object.keys(accessFolders)).toEqual([...locales]);
});

test("a third language says every answer about every right, for every role", () => {
  accessFolders[pseudo] = makePseudo(accessFolders.en);
  const said = actions.flatMap((action) => [
    nameAction(action),
    describePeople(action, ["1", "2", "3", "4"], false),
    describePeople(action, [], true),
    ...roles.flatMap((role) =>
      [before, after].flatMap((startsAt) => {
        const subject = {
          ...{ personId: "1", organisationId: "1", isSuspended: false, isOrganisationSuspended: false },
          ...{ narrowedTo: null, held: [held(role, startsAt)] },
        };
        const answer = explain(subject, now, action, null);
        return [
          describeExplanation(action, answer, "you"),
          ...answer.reasons.map((reason) => describeReason(action, reason, { name: "1" })),
        ];
      }),
    ),
  ]);
  const texts = said.map((sentence) => sentence[pseudo]);
  expect(texts.filter((text) => typeof text !== "string")).toEqual([]);
  expect([...new Set(texts.flatMap(findUnsaid))]).toEqual([]);
});
