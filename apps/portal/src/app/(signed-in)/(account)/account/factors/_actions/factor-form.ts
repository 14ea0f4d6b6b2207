/** The password of a form, to be left out where it is empty: who has none signs in with a company. */
export function passwordOf(form: FormData): { password?: string } {
  const password = form.get("password");
  return typeof password === "string" && password !== "" ? { password } : {};
}

/** A factor's name as typed, or the one it has by itself. */
export function nameOf(form: FormData, fallback: string): string {
  const name = form.get("name");
  return typeof name === "string" && name.trim() !== "" ? name.trim().slice(0, 60) : fallback;
}
