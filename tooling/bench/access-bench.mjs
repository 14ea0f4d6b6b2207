import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { compare, rounded, timed } from "./figures.mjs";

const TRIPLES = 1_000_000;
const ORGANISATIONS = 40;

/** @typedef {typeof import("@interphase/access")} Access */

/**
 * (d) Deciding a million (actor, action, facts) triples against as many look-ups of a string in a `Map`.
 * The mix is that of a busy alliance: forty members, people with one to three roles or a narrow token, every action, and
 * resources of the own organisation, of another, of the alliance, of a person, shared by name or with nobody.
 */
export async function benchDecisions() {
  const root = resolve(import.meta.dirname, "../..");
  const access = await import(pathToFileURL(resolve(root, "packages/access/dist/index.js")).href);
  const { actors, named, facts } = workload(access);
  const { decide } = access;
  const known = new Map(facts.map(({ ownerPersonId }, index) => [String(ownerPersonId), index]));
  const keys = facts.map(({ ownerPersonId }) => String(ownerPersonId));
  let allowed = 0;
  let found = 0;
  const deciding = () => {
    for (let index = 0; index < TRIPLES; index += 1) {
      const decision = decide(
        actors[index % actors.length],
        named[index % named.length],
        facts[index % facts.length],
      );
      if (decision.allow) allowed += 1;
    }
  };
  const lookingUp = () => {
    for (let index = 0; index < TRIPLES; index += 1) {
      if (known.get(keys[index % keys.length] ?? "") !== undefined) found += 1;
    }
  };
  for (let warm = 0; warm < 3; warm += 1) {
    deciding();
    lookingUp();
  }
  const measured = await compare(
    () => timed(deciding),
    () => timed(lookingUp),
  );
  return {
    triples: TRIPLES,
    timesMapLookUp: rounded(measured.ours / measured.plain),
    limit: 10,
    decideMs: rounded(measured.ours),
    lookUpMs: rounded(measured.plain),
    allowedShare: rounded(allowed / TRIPLES / 8),
    foundShare: rounded(found / TRIPLES / 8),
  };
}

/**
 * Lengths without a common divisor, so that the million triples are as many different ones.
 *
 * @param {Access} access
 */
function workload({ actions, roles, organisationRoles, grantOf }) {
  const organisation = (/** @type {number} */ index) => `organisation-${String(index % ORGANISATIONS)}`;
  const person = (/** @type {number} */ index) => `person-${String(index % 997)}`;
  const actors = Array.from({ length: 997 }, (_, index) => {
    const held = roles.filter((_role, place) => place === index % 12 || (index + place) % 17 === 0);
    const isOfMember = held.some((role) => organisationRoles.some((own) => own === role));
    return {
      personId: person(index),
      organisationId: isOfMember ? organisation(index) : null,
      grants: held.map((role) => grantOf(role, organisation(index))),
      narrowedTo: index % 10 === 0 ? actions.slice(0, 1 + (index % 7)) : null,
    };
  });
  const named = Array.from({ length: 101 }, (_, index) => actions[(index * 7) % actions.length] ?? "");
  const facts = Array.from({ length: 1009 }, (_, index) => ({
    ownerOrganisationId: index % 5 === 0 ? null : organisation(index * 3),
    ownerPersonId: person(index * 11),
    scopeId: index % 4 === 0 ? organisation(index) : null,
    sharedWithPersonIds: index % 3 === 0 ? [person(index), person(index + 1)] : [],
  }));
  return { actors, named, facts };
}
