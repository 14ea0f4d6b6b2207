/** A question that the api asks in nobody's name: what it takes, what it gives, and for which purpose it may look. */
export interface ReachingFunction {
  readonly name: string;
  readonly parameters: string;
  readonly returns: string;
  readonly reach: string;
  readonly select: string;
}

/**
 * Which statement makes a function that reads for a purpose of the api's own?
 * **Shape** The purpose holds while the function reads and not a moment longer, and is taken back when it fails, with its
 * transaction. It is set inside, because an owner that is no superuser may not declare it on the function.
 */
export function makeReachingFunction({ name, parameters, returns, reach, select }: ReachingFunction): string {
  const isRows = returns.startsWith("TABLE");
  return `
CREATE FUNCTION ${name}(${parameters}) RETURNS ${returns} LANGUAGE plpgsql STABLE AS $reaching$
#variable_conflict use_column
DECLARE
  reach_before text := coalesce(current_setting('app.reach', true), '');
  ${isRows ? "" : `answer ${returns};`}
BEGIN
  PERFORM set_config('app.reach', '${reach}', true);
  ${isRows ? `RETURN QUERY ${select};` : `answer := (${select});`}
  PERFORM set_config('app.reach', reach_before, true);
  ${isRows ? "RETURN;" : "RETURN answer;"}
END
$reaching$`;
}
