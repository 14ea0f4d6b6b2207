const SIGN = ["Knows", "Does not know", "Ask instead"];

/**
 * Holds a package's `index.ts` to its three-line sign and to named exports (house style 2 and 11); only the browser-safe
 * `./contract.js`, a door itself, may be passed on whole.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const door = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      sign: "A door opens with its sign: Knows, Does not know, Ask instead.",
      star: "A door names what it exports.",
    },
  },
  create(context) {
    /** @param {any} node */
    const star = (node) => {
      if (node.source?.value !== "./contract.js") context.report({ node, messageId: "star" });
    };
    return {
      ExportAllDeclaration: star,
      ExportDefaultDeclaration: star,
      Program(node) {
        const opening = context.sourceCode.getAllComments()[0];
        const first = context.sourceCode.ast.body[0];
        const isFirst = opening && (!first || (opening.range?.[0] ?? 0) < (first.range?.[0] ?? 0));
        const text = isFirst ? openingText(context.sourceCode) : "";
        if (!SIGN.every((word) => text.includes(word))) context.report({ node, messageId: "sign" });
      },
    };
  },
};

/** @param {import("eslint").SourceCode} source */
function openingText(source) {
  const start = source.ast.body[0]?.range?.[0] ?? Number.POSITIVE_INFINITY;
  return source
    .getAllComments()
    .filter((comment) => (comment.range?.[0] ?? 0) < start)
    .map((comment) => comment.value)
    .join("\n");
}
