const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Can this text be an id at all? One that cannot is an id that does not exist, never an error of the database. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}
