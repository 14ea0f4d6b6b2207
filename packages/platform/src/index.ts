/*
 * Knows: jobs of whatever kind, outgoing mail, the alliance's settings and the state of the system, as they cross the wire.
 * Does not know: what any kind of job is about, who people are, any domain.
 * Ask instead: the domain for its kinds of job, identity for people, apps/api for queue and outbox.
 */
export * from "./contract.js";
