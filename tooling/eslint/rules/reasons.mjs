const SUPPRESSION = /^\s*(eslint-disable|@ts-(ignore|nocheck|expect-error)|istanbul ignore)/;

/**
 * A suppression carries its reason on the same line; a note of work to do carries its issue (house style 9).
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const reasons = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      reason: "Say why on the same line: `eslint-disable-next-line rule -- reason`.",
      everything: "Name the rules a suppression is for.",
      issue: "A TODO names its issue: TODO(#123).",
    },
  },
  create(context) {
    /** @param {any} comment @param {string} messageId */
    const report = (comment, messageId) => {
      if (comment.loc) context.report({ loc: comment.loc, messageId });
    };
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value;
          if (/^\s*eslint-disable(-next-line|-line)?\s*(--|$)/.test(text)) report(comment, "everything");
          else if (SUPPRESSION.test(text) && !/ -- \S|expect-error\s*[:-]?\s*\S/.test(text))
            report(comment, "reason");
          if (/\bTODO\b/.test(text) && !/TODO\(#\d+\)/.test(text)) report(comment, "issue");
        }
      },
    };
  },
};
