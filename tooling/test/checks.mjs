import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * One check of the whole: a command, how its answer is counted, and what it needs from its surroundings.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {"jest" | "node" | "command"} runner
 * @property {string[][]} commands  each a script of node_modules or of ours, run by this Node
 * @property {Record<string, string>} [env]
 */

const JEST = "node_modules/jest/bin/jest.js";
const TSC = "node_modules/typescript/bin/tsc";

/** @param {string} name @param {...string[]} commands @returns {Check} */
const command = (name, ...commands) => ({ name, runner: "command", commands });

/** @param {string} name @param {...string} more @returns {Check} */
const jest = (name, ...more) => ({
  name,
  runner: "jest",
  commands: [[JEST, "--selectProjects", name, "--ci", ...more]],
});

/**
 * Everything `npm test` checks, in rounds: the lanes of a round may run side by side, a lane's checks run one after another.
 *
 * @param {string} root
 * @param {{ olderServer: string | undefined }} found
 * @returns {Check[][][]}
 */
export function rounds(root, { olderServer }) {
  const lint = [
    command("lint", ["node_modules/eslint/bin/eslint.js", "."]),
    command("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]),
  ];
  const quick = [
    command(
      "types of tests, portal, tooling",
      [TSC, "-p", "apps/api/test"],
      [TSC, "-p", "apps/portal", "--noEmit"],
      [TSC, "-p", "tooling"],
    ),
    command("dependency graph", [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "apps",
      "packages",
    ]),
    command("dead code", ["node_modules/knip/bin/knip.js", "--no-config-hints"]),
    nodeTests("tooling", root, ["eslint", "graph", "licences", "decisions", "docs", "test", "backup"]),
  ];
  const older = olderServer
    ? [
        {
          ...jest("integration"),
          name: "integration on PostgreSQL 15",
          env: { TEST_DATABASE_URL: olderServer },
        },
      ]
    : [];
  return [
    [[command("types", [TSC, "-b"]), command("build", ["tooling/test/build.mjs"])]],
    [lint, quick],
    [[jest("unit", "--maxWorkers=2")]],
    [[jest("integration", "--maxWorkers=2"), ...older, jest("e2e", "--maxWorkers=2")]],
    [[nodeTests("kills", root, ["kills"])]],
    [[jest("browser", "--maxWorkers=1"), nodeTests("start", root, ["start"])]],
  ];
}

/**
 * @param {string} name
 * @param {string} root
 * @param {string[]} folders
 * @returns {Check}
 */
function nodeTests(name, root, folders) {
  const files = folders
    .map((folder) => join("tooling", folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => file.endsWith(".test.mjs"))
        .map((file) => join(folder, file)),
    );
  return { name, runner: "node", commands: [["--test", "--test-reporter=tap", ...files]] };
}
