import fc from "fast-check";
import { giversOf, grantOf, mayAppoint, mayEnd, roles, rolesToGive, scopeKindOf } from "@interphase/access";
import type { Action, Actor, Appointment, Role } from "@interphase/access";

const home = "org-home";
const away = "org-away";
const isOrganisationRole = (role: Role) => scopeKindOf[role] === "organisation";
const actorOf = (...given: Role[]): Actor => ({
  personId: "me",
  organisationId: given.some(isOrganisationRole) ? home : null,
  grants: given.map((role) => grantOf(role, isOrganisationRole(role) ? home : "my-scope")),
  narrowedTo: null,
});
const appointmentOf = (role: Role, organisationId: string | null): Appointment => ({
  role,
  scopeId: grantOf(role, isOrganisationRole(role) ? organisationId : "my-scope").scopeId,
  personId: "you",
  personOrganisationId: organisationId,
  organisationHasAdministrator: true,
});

/*
 * Who gives which role, written out by hand: to people of the own organisation (o), of the alliance (a), of anybody (e),
 * of an organisation without administrator (w), or never (-). Columns are the roles given, in the order of `columns`.
 */
const table: Record<Role, string> = {
  analyst: "- - - - - - - - - - - - -",
  representative: "- - - - - - - - - - - - -",
  researcher: "- - - - - - - - - - - - -",
  "org-admin": "o o o o - - - - - - - - -",
  secretariat: "- - - w a a a - a e e e a",
  "protocol-steward": "- - - - - - - - - - - - -",
  auditor: "- - - - - - - - - - - - -",
  "platform-admin": "- - - - - - - a - - - - -",
  guest: "- - - - - - - - - - - - -",
  "group-chair": "- - - - - - - - - - - - -",
  "facility-manager": "- - - - - - - - - - - - -",
  "project-lead": "- - - - - - - - - - - - -",
  counsel: "- - - - - - - - - - - - -",
};
const columns = [
  "analyst",
  "representative",
  "researcher",
  "org-admin",
  "secretariat",
  "protocol-steward",
  "auditor",
  "platform-admin",
  "guest",
  "group-chair",
  "facility-manager",
  "project-lead",
  "counsel",
] as const;
/** What is given to nobody until there are facilities and projects; who holds one already can be rid of it. */
const roomless: readonly Role[] = ["facility-manager", "project-lead"];
const cells = roles.flatMap((giver) =>
  table[giver].split(" ").map((cell, index) => [giver, columns[index]!, cell] as const),
);

test("the table names every role twice", () => {
  expect(Object.keys(table)).toEqual([...roles]);
  expect([...columns]).toEqual([...roles]);
  expect(cells).toHaveLength(roles.length ** 2);
});

test.each(cells)("%s gives %s: %s", (giver, role, cell) => {
  const actor = actorOf(giver);
  const answers = (appointment: Appointment) => {
    const ends = mayEnd(actor, { ...appointment, isLastAdministrator: false });
    const makes = mayAppoint(actor, appointment);
    if (!roomless.includes(role)) expect(makes).toEqual(ends);
    else if (ends.allow) expect(makes).toEqual({ allow: false, reason: "no-room-yet" });
    else expect(makes.allow).toBe(false);
    return ends.allow;
  };
  expect(answers(appointmentOf(role, home))).toBe(/[oe]/.test(cell));
  expect(answers(appointmentOf(role, away))).toBe(cell === "e");
  expect(answers(appointmentOf(role, null))).toBe(/[ae]/.test(cell));
  const first = { ...appointmentOf(role, away), organisationHasAdministrator: false };
  expect(answers(first)).toBe(/[we]/.test(cell));
  expect(answers({ ...first, personId: null })).toBe(cell === "w");
  expect(answers({ ...appointmentOf(role, home), personId: null })).toBe(/[o]/.test(cell));
  expect(answers({ ...appointmentOf(role, null), personId: null })).toBe(/[ae]/.test(cell));
  expect(rolesToGive(actor).includes(role)).toBe(cell !== "-" && !roomless.includes(role));
  expect(giversOf(role).includes(giver)).toBe(cell !== "-");
});

const anyAppointment = fc.record({
  role: fc.constantFrom(...roles),
  scopeId: fc.constantFrom(home, away, "my-scope", null),
  personId: fc.constantFrom("me", "you", null),
  personOrganisationId: fc.constantFrom(home, away, null),
  organisationHasAdministrator: fc.boolean(),
});
const anyRoles = fc.subarray([...roles]);

test("nobody appoints themselves, whatever they hold", () => {
  fc.assert(
    fc.property(anyRoles, anyAppointment, (given, appointment) => {
      const decision = mayAppoint(actorOf(...given), { ...appointment, personId: "me" });
      return decision.reason === "own-appointment";
    }),
  );
});

test("chairs, leads, managers and everybody who administers nothing appoint nobody", () => {
  const powerless = fc.subarray(
    roles.filter((role) => !["secretariat", "platform-admin", "org-admin"].includes(role)),
  );
  fc.assert(
    fc.property(powerless, anyAppointment, (given, appointment) => {
      const actor = actorOf(...given);
      const end = mayEnd(actor, { ...appointment, personId: "you", isLastAdministrator: false });
      return !mayAppoint(actor, appointment).allow && !end.allow && rolesToGive(actor).length === 0;
    }),
  );
});

test("nobody outside an organisation gives a role in it, but for its first administrator", () => {
  fc.assert(
    fc.property(anyRoles, anyAppointment, (given, appointment) => {
      const isForeign = isOrganisationRole(appointment.role) && appointment.scopeId !== home;
      if (!isForeign || !mayAppoint(actorOf(...given), appointment).allow) return true;
      return appointment.role === "org-admin" && !appointment.organisationHasAdministrator;
    }),
  );
});

test("a role of an organisation goes only to its own people, one of the alliance to nobody of a member", () => {
  fc.assert(
    fc.property(anyRoles, anyAppointment, (given, appointment) => {
      if (!mayAppoint(actorOf(...given), appointment).allow) return true;
      const kind = scopeKindOf[appointment.role];
      if (kind === "organisation") return appointment.scopeId === appointment.personOrganisationId;
      if (kind === "alliance" || kind === "platform") {
        return appointment.scopeId === null && appointment.personOrganisationId === null;
      }
      return appointment.scopeId !== null;
    }),
  );
});

test("everybody lays down their own role, but the last administrator stays", () => {
  for (const role of roles) {
    const own = { ...appointmentOf(role, home), personId: "me" };
    const actor = actorOf(role);
    expect(mayEnd(actor, { ...own, isLastAdministrator: false }).reason).toBe("own-role");
    const isKept = role === "org-admin" || role === "platform-admin";
    expect(mayEnd(actor, { ...own, isLastAdministrator: true }).allow).toBe(!isKept);
  }
});

test("the secretariat cannot end an administrator to name another one", () => {
  const decision = mayEnd(actorOf("secretariat"), {
    ...appointmentOf("org-admin", away),
    isLastAdministrator: false,
  });
  expect(decision).toEqual({ allow: false, reason: "has-administrator" });
});

test("an administrator in another organisation, or a token without that scope, appoints nobody", () => {
  const stray: Actor = {
    personId: "me",
    organisationId: away,
    grants: [grantOf("org-admin", home)],
    narrowedTo: null,
  };
  for (const organisationId of [home, away]) {
    expect(mayAppoint(stray, appointmentOf("analyst", organisationId)).allow).toBe(false);
  }
  const narrowedTo: Action[] = ["role.read"];
  const token = { ...actorOf("org-admin"), narrowedTo };
  const own = { ...appointmentOf("org-admin", home), personId: "me", isLastAdministrator: false };
  expect(mayAppoint(token, appointmentOf("analyst", home)).allow).toBe(false);
  expect(mayEnd(token, own).allow).toBe(false);
  expect(rolesToGive(token)).toEqual([]);
});

test("what the table has never seen is refused by name", () => {
  const actor = actorOf("secretariat");
  const named = { ...appointmentOf("analyst", home), role: "owner" };
  expect(mayAppoint(actor, named).reason).toBe("unknown-role");
  expect(mayEnd(actor, { ...named, isLastAdministrator: false }).reason).toBe("unknown-role");
  for (const scopeId of [null, "my-scope"]) {
    expect(mayAppoint(actor, { ...appointmentOf("project-lead", null), scopeId }).reason).toBe("no-room-yet");
  }
  expect(mayAppoint(actor, { ...appointmentOf("auditor", null), scopeId: "x" }).reason).toBe("wrong-scope");
  expect(mayAppoint(actor, appointmentOf("auditor", home)).reason).toBe("wrong-person");
});

test("whoever chairs a group is not made counsel, and no counsel is made chair of one", () => {
  const secretary = actorOf("secretariat");
  for (const role of ["counsel", "group-chair"] as const) {
    const appointment = appointmentOf(role, null);
    expect(mayAppoint(secretary, { ...appointment, heldRoles: [] }).allow).toBe(true);
    expect(mayAppoint(secretary, { ...appointment, heldRoles: ["guest", role] }).allow).toBe(true);
    const other = role === "counsel" ? "group-chair" : "counsel";
    const decision = mayAppoint(secretary, { ...appointment, heldRoles: ["guest", other] });
    expect(decision).toEqual({ allow: false, reason: "counsel-and-chair" });
  }
  const guest = { ...appointmentOf("guest", null), heldRoles: ["counsel", "group-chair"] };
  expect(mayAppoint(secretary, guest).allow).toBe(true);
});
