/*
 * Knows: people, organisations and sessions as they cross the wire; sign-in rules that need no store.
 * Does not know: what anybody may do, how a password is stored, any domain.
 * Ask instead: access for permission, apps/api for the session store.
 */
export * from "./contract.js";
