/*
 * The functions through which chains are written and seen. Each runs as the owner and names its own reach while it does; a
 * function's own SET would need a superuser, so it is set and put back by hand.
 */
const asKeeper = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp`;
const begin = `reach_before := coalesce(current_setting('app.reach', true), ''); PERFORM set_config('app.reach', 'audit', true);`;
const end = `PERFORM set_config('app.reach', reach_before, true);`;

const genesis = `
CREATE FUNCTION audit_genesis(of_scope text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to('interphase audit chain v1' || chr(10) || of_scope, 'UTF8'))
$$`;

/** Who are these people in the record? A pseudonym is made for whoever has none, in order of ids, so that two writers never wait for each other crosswise. */
const people = `
CREATE FUNCTION audit_people(ids uuid[])
RETURNS TABLE (person_id uuid, pseudonym uuid, display_name text, email text, organisation_id uuid) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  INSERT INTO audit_pseudonyms (person_id, pseudonym)
  SELECT id, gen_random_uuid() FROM (SELECT DISTINCT unnest(ids) AS id ORDER BY 1) AS wanted
   WHERE NOT EXISTS (SELECT FROM audit_pseudonyms known WHERE known.person_id = wanted.id)
  ON CONFLICT DO NOTHING;
  RETURN QUERY
    SELECT known.person_id, known.pseudonym, people.display_name, people.email, people.organisation_id
      FROM audit_pseudonyms known LEFT JOIN people ON people.id = known.person_id
     WHERE known.person_id = ANY (ids);
  ${end}
END $$`;

/**
 * Adds events, each to the end of its scope's chain. The chain's row is held until the transaction ends, so a chain never
 * forks; numbers and hashes are made here, from the texts themselves, so that no writer can say otherwise.
 */
const append = `
CREATE FUNCTION audit_append(scopes text[], summaries text[], payloads text[], personals jsonb[]) RETURNS void ${asKeeper} AS $$
DECLARE
  reach_before text;
  tail audit_chains;
  payload_hash bytea;
  event_hash bytea;
  seen jsonb;
BEGIN
  ${begin}
  FOR i IN 1 .. cardinality(scopes) LOOP
    SELECT * INTO tail FROM audit_chains WHERE scope = scopes[i] FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO audit_chains (scope, seq, hash) VALUES (scopes[i], 0, audit_genesis(scopes[i])) ON CONFLICT DO NOTHING;
      SELECT * INTO tail FROM audit_chains WHERE scope = scopes[i] FOR UPDATE;
    END IF;
    seen := summaries[i]::jsonb;
    payload_hash := sha256(convert_to(payloads[i], 'UTF8'));
    event_hash := sha256(tail.hash || int8send(tail.seq + 1) || payload_hash || convert_to(summaries[i], 'UTF8'));
    INSERT INTO audit_events (scope, seq, occurred_at, action_class, action, actor, outcome, summary, payload,
                              payload_sha256, previous_hash, hash)
    VALUES (tail.scope, tail.seq + 1, (seen ->> 'occurredAt')::timestamptz, seen ->> 'actionClass',
            payloads[i]::jsonb ->> 'action', (seen ->> 'actor')::uuid, seen ->> 'outcome', summaries[i], payloads[i],
            payload_hash, tail.hash, event_hash);
    IF personals[i] <> '{}' THEN
      INSERT INTO audit_event_details (scope, seq, personal) VALUES (tail.scope, tail.seq + 1, personals[i]);
    END IF;
    UPDATE audit_chains SET seq = tail.seq + 1, hash = event_hash WHERE scope = tail.scope;
  END LOOP;
  ${end}
END $$`;

/** Where do the chains end? Of one scope, or of all; a chain without events stands at its beginning. */
const states = `
CREATE FUNCTION audit_states(of_scopes text[]) RETURNS TABLE (scope text, seq bigint, hash bytea) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  RETURN QUERY
    SELECT wanted, coalesce(c.seq, 0), coalesce(c.hash, audit_genesis(wanted))
      FROM unnest(of_scopes) AS wanted LEFT JOIN audit_chains c ON c.scope = wanted;
  ${end}
END $$`;

const redactedRows = (order: string) => `
    RETURN QUERY SELECT e.seq, e.summary, e.payload_sha256, e.previous_hash, e.hash FROM audit_events e
     WHERE e.scope = of_scope AND e.seq > coalesce(above, 0) AND (below IS NULL OR e.seq < below)
       AND (of_class IS NULL OR e.action_class = of_class) AND (of_actor IS NULL OR e.actor = of_actor)
       AND (of_outcome IS NULL OR e.outcome = of_outcome)
       AND (since IS NULL OR e.occurred_at >= since) AND (until IS NULL OR e.occurred_at < until)
     ORDER BY e.seq ${order} LIMIT most;`;

/** What an auditor of any scope sees: summaries and hashes, never a payload. With `above` the oldest come first, without it the newest. */
const redacted = `
CREATE FUNCTION audit_redacted(of_scope text, above bigint, below bigint, of_class text, of_actor uuid, of_outcome text,
  since timestamptz, until timestamptz, most integer)
RETURNS TABLE (seq bigint, summary text, payload_sha256 bytea, previous_hash bytea, hash bytea) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  IF above IS NULL THEN ${redactedRows("DESC")}
  ELSE ${redactedRows("ASC")}
  END IF;
  ${end}
END $$`;

/** Whose pseudonyms are these? Nobody's, once a pseudonym was dropped. */
const persons = `
CREATE FUNCTION audit_persons(pseudonyms uuid[]) RETURNS TABLE (pseudonym uuid, person_id uuid) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  RETURN QUERY
    SELECT known.pseudonym, known.person_id FROM audit_pseudonyms known WHERE known.pseudonym = ANY (pseudonyms);
  ${end}
END $$`;

/** Whose pseudonym, if this id is a person's? The id itself otherwise. */
const pseudonymOf = `
CREATE FUNCTION audit_pseudonym_of(person uuid) RETURNS uuid ${asKeeper} AS $$
DECLARE reach_before text; found_pseudonym uuid;
BEGIN
  ${begin}
  SELECT known.pseudonym INTO found_pseudonym FROM audit_pseudonyms known WHERE known.person_id = person;
  ${end}
  RETURN coalesce(found_pseudonym, person);
END $$`;

/** Which chains have no signed head of this day yet? */
const unsigned = `
CREATE FUNCTION audit_unsigned(of_day date) RETURNS TABLE (scope text, seq bigint, hash bytea) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  RETURN QUERY
    SELECT c.scope, c.seq, c.hash FROM audit_chains c
     WHERE NOT EXISTS (SELECT FROM audit_heads h WHERE h.scope = c.scope AND h.day = of_day) ORDER BY c.scope;
  ${end}
END $$`;

/** Keeps a day's head; the first one of a day stays. */
const keepHead = `
CREATE FUNCTION audit_keep_head(of_scope text, of_day date, at_seq bigint, at_hash bytea, at_time timestamptz,
  with_key text, with_public_key text, with_signature text) RETURNS void ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  INSERT INTO audit_heads (scope, day, seq, hash, signed_at, key_id, public_key, signature)
  VALUES (of_scope, of_day, at_seq, at_hash, at_time, with_key, with_public_key, with_signature) ON CONFLICT DO NOTHING;
  ${end}
END $$`;

/** The kept heads of a scope, the newest first. A head says how far a chain had come, and nothing of what is in it. */
const heads = `
CREATE FUNCTION audit_heads_of(of_scope text, before_day date, most integer) RETURNS SETOF audit_heads ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  RETURN QUERY SELECT * FROM audit_heads h
    WHERE h.scope = of_scope AND (before_day IS NULL OR h.day < before_day) ORDER BY h.day DESC LIMIT most;
  ${end}
END $$`;

/** Which keys have signed kept heads? */
const keys = `
CREATE FUNCTION audit_keys() RETURNS TABLE (key_id text, public_key text) ${asKeeper} AS $$
DECLARE reach_before text;
BEGIN
  ${begin}
  RETURN QUERY SELECT DISTINCT h.key_id, h.public_key FROM audit_heads h ORDER BY 1, 2;
  ${end}
END $$`;

/** What was written stays as it was. An empty table may be truncated, for a restore begins so. */
const refuse = `
CREATE FUNCTION audit_refuse() RETURNS trigger ${asKeeper} AS $$
DECLARE reach_before text; is_empty boolean := false;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    ${begin}
    SELECT NOT EXISTS (SELECT FROM audit_events) INTO is_empty;
    ${end}
  END IF;
  IF NOT is_empty THEN
    RAISE EXCEPTION 'the record is only ever added to' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$`;

/** A chain's end moves by one event at a time, and never back. */
const step = `
CREATE FUNCTION audit_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.scope <> OLD.scope OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'the record is only ever added to' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$`;

/** Every function of the audit, in the order in which they can be made. */
export const auditFunctions: readonly string[] = [
  genesis,
  people,
  append,
  states,
  redacted,
  persons,
  pseudonymOf,
  unsigned,
  keepHead,
  heads,
  keys,
  refuse,
  step,
];
