/** Is this a place inside the portal, safe to send a reader to after sign-in? */
export function isInternalPath(path: string | null | undefined): path is string {
  return typeof path === "string" && /^\/(?![/\\])[^\\\s]*$/.test(path);
}

/** Where does sign-in lie, for a reader who wants to come back to `path`? */
export function signInPath(path: string | null, hadSession: boolean): string {
  const search = new URLSearchParams();
  if (isInternalPath(path) && !path.startsWith("/sign-in")) search.set("next", path);
  if (hadSession) search.set("ended", "1");
  const text = search.toString();
  return text === "" ? "/sign-in" : `/sign-in?${text}`;
}
