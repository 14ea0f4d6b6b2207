/**
 * @typedef {object} Word
 * @property {string} name          the rule's name, `interphase/<name>`
 * @property {string} message       what to do instead, in one sentence
 * @property {string[]} files       where the word is watched
 * @property {string[]} allowed     the rooms that own it
 * @property {string[]} [selectors] syntax that counts as the word
 * @property {RegExp} [imports]     module names that count as the word
 */

/**
 * Turns one row of the house style's table of owned words into an ESLint rule.
 *
 * @param {Word} word
 * @returns {import("eslint").Rule.RuleModule}
 */
export function ruleFromWord(word) {
  return {
    meta: { type: "problem", schema: [], messages: { owned: word.message } },
    create(context) {
      /** @param {any} node */
      const report = (node) => context.report({ node, messageId: "owned" });
      /** @type {import("eslint").Rule.RuleListener} */
      const listeners = {};
      for (const selector of word.selectors ?? []) listeners[selector] = report;
      if (word.imports) Object.assign(listeners, importListeners(word.imports, report));
      return listeners;
    },
  };
}

/**
 * @param {RegExp} pattern
 * @param {(node: any) => void} report
 * @returns {import("eslint").Rule.RuleListener}
 */
function importListeners(pattern, report) {
  /** @param {any} node */
  const check = (node) => {
    const source = node.source?.value ?? node.arguments?.[0]?.value;
    if (typeof source === "string" && pattern.test(source)) report(node);
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportAllDeclaration: check,
    "ExportNamedDeclaration[source]": check,
    "CallExpression[callee.name='require']": check,
    "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|requireActual)$/]": check,
  };
}
