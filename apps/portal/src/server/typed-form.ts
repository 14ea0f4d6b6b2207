/** What was typed, so that nothing is lost. Files and what is secret stay out. */
export function valuesOf(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !name.startsWith("$") && !/secret|password/i.test(name))
      values[name] = value;
  return values;
}

/** One text of a form, trimmed; empty where nothing was typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
