/*
 * Knows: identifiers of organisations and people, applications, working groups, meetings and ballots by their rules; no store.
 * Does not know: who asks, what anybody may do, any framework.
 * Ask instead: access for permission, identity for people, apps/api for what is stored.
 */
export * from "./contract.js";
