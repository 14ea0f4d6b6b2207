import { basename, dirname } from "node:path";

const PARTS = new Set(
  (
    "contract failure test int.test e2e.test browser.test property.test factory policy policy.test table.test roles places " +
    "module controller service repository entity tables features mapper config d"
  ).split(" "),
);
/** `.client.tsx` marks what runs in the browser (decision 0004). */
const CLIENT = /(^|\/)apps\/portal\/.+\.client\.tsx$/;
const DRAWER = /(^|\/)(utils?|helpers?|common|shared|misc)(\/|$)/;

/**
 * Holds files to kebab-case, to the parts a room may have, and away from drawers (house style 2 and 3).
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const fileName = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      kebab: "File names are kebab-case, the domain noun first: {{name}}.",
      part: "`.{{part}}.` is no part of this building; a new one takes a decision record.",
      drawer: "No utils, helpers, common, shared or misc: name the thing.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const path = context.filename.slice(context.cwd.length + 1);
        const name = basename(path).replace(/\.[cm]?tsx?$/, "");
        const [noun = "", ...rest] = name.split(".");
        const part = rest.join(".");
        const bare = noun.replace(/^\[+(\.\.\.)?|\]+$/g, "");
        const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(bare);
        if (!isKebab) context.report({ node, messageId: "kebab", data: { name } });
        const isPart =
          part === "" ||
          CLIENT.test(path) ||
          PARTS.has(part) ||
          PARTS.has(part.replace(/\.(int\.|e2e\.)?test$/, ""));
        if (!isPart) context.report({ node, messageId: "part", data: { part } });
        if (DRAWER.test(`${dirname(path)}/${noun}`)) context.report({ node, messageId: "drawer" });
      },
    };
  },
};
