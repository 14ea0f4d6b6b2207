/**
 * Which functions that run with their owner's rights may the api's role call?
 * **Shape** Names alone. Whatever runs with its owner's rights and is not here can be called by nobody else; functions that run
 * with the caller's own rights add nothing to them, and need no entry.
 */
export const ownerFunctions: readonly string[] = [
  "audit_append",
  "audit_heads_of",
  "audit_keep_head",
  "audit_keys",
  "audit_people",
  "audit_persons",
  "audit_pseudonym_of",
  "audit_redacted",
  "audit_states",
  "audit_unsigned",
];
