/*
 * Knows: roles, actions and every rule about who may do what.
 * Does not know: HTTP, SQL, sessions, or any domain type; resources arrive as plain facts.
 * Ask instead: apps/api to load those facts.
 */
export {};
