/** Something is wrong with what was asked, not with the file. */
export class UsageProblem extends Error {}

/** Which languages does the command speak? */
export const languages = /** @type {const} */ (["en", "zh"]);

/** @param {string} said */
export function readLanguage(said) {
  const locale = languages.find((language) => language === said);
  if (locale === undefined) throw new UsageProblem(`--language is one of ${languages.join(", ")}.`);
  return locale;
}

/**
 * Which value was given to which parameter?
 *
 * @param {string} said
 */
export function readParameter(said) {
  const at = said.indexOf("=");
  const value = Number(said.slice(at + 1));
  if (at < 1 || said.slice(at + 1).trim() === "" || !Number.isFinite(value))
    throw new UsageProblem(`--parameter ${said} is not name=number.`);
  return /** @type {const} */ ([said.slice(0, at), value]);
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
