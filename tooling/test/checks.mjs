import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * One check of the whole: a command, how its answer is counted, and what it needs from its surroundings.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {"jest" | "node" | "command"} runner
 * @property {string[][]} commands  each a script of node_modules or of ours, run by this Node
 * @property {readonly string[]} [needs]  the checks that must have ended well before
 * @property {readonly string[]} reach  the workspaces and beginnings of paths whose change can make it fail; none: every change
 * @property {readonly string[]} [reads]  where the answer depends on nothing but these files: it is remembered for their content
 * @property {boolean} [isLong]  a part of the long form alone
 * @property {boolean} [onOlderServer]  on this machine's PostgreSQL 15
 */

/**
 * How the checks are run.
 *
 * @typedef {object} Form
 * @property {boolean} isLong
 * @property {number} workers  of each run of jest
 * @property {readonly string[] | undefined} folders  the workspaces whose unit tests are run; undefined: all
 */

const JEST = "node_modules/jest/bin/jest.js";
const TSC = "node_modules/typescript/bin/tsc";
const ESLINT = "node_modules/eslint/bin/eslint.js";
const KEPT = "node_modules/.cache/interphase-types";

/**
 * Everything `npm test` checks. Those that take longest stand first, so that none of them is begun last; each has its own ports,
 * databases and data directories, and may run beside any other.
 *
 * @param {string} root
 * @param {Form} form
 * @returns {Check[]}
 */
export function listChecks(root, form) {
  const all = [...groundwork(), ...running(root, form), ...lint(), ...reading(root)];
  return all.filter(({ isLong = false }) => form.isLong || !isLong);
}

/** @returns {Check[]} */
function groundwork() {
  return [
    { name: "types", runner: "command", reach: [], commands: [[TSC, "-b"]] },
    {
      name: "format",
      runner: "command",
      reach: [],
      commands: [
        [
          "node_modules/prettier/bin/prettier.cjs",
          "--check",
          "--log-level=warn",
          "--cache",
          "--cache-strategy=content",
          ".",
        ],
      ],
    },
    { name: "build", runner: "command", reach: [], needs: ["types"], commands: [["tooling/test/build.mjs"]] },
  ];
}

/**
 * The kinds of test, from the one that takes longest.
 *
 * @param {string} root
 * @param {Form} form
 * @returns {Check[]}
 */
function running(root, { workers, folders }) {
  /** @param {string} name @param {...string} more */
  const jest = (name, ...more) => [
    [JEST, ...more, "--selectProjects", name, "--ci", `--maxWorkers=${String(workers)}`],
  ];
  const api = ["apps/api", "apps/api/"];
  // The longest by far: in halves, each with its own server, databases and copy.
  /** @param {string} name @param {string[]} reach @param {string} need @returns {Check[]} */
  const halves = (name, reach, need) =>
    ["1", "2"].map((half) => ({
      name: `${name} ${half} of 2`,
      runner: "jest",
      reach,
      needs: [need],
      commands: jest(name, `--shard=${half}/2`),
    }));
  return [
    ...halves("browser", ["apps/api", "apps/portal", "tooling/start/"], "build"),
    ...halves("e2e", api, "types"),
    {
      name: "unit",
      runner: "jest",
      reach: ["apps/", "packages/"],
      commands: jest("unit", ...(folders ?? []).map((folder) => `${folder}/`)),
    },
    {
      name: "kills",
      runner: "node",
      reach: [...api, "tooling/kills/"],
      needs: ["types"],
      commands: nodeTests(root, ["kills"]),
    },
    {
      name: "start",
      runner: "node",
      reach: ["apps/api", "apps/portal", "tooling/start/"],
      needs: ["build"],
      commands: nodeTests(root, ["start"]),
    },
    { name: "integration", runner: "jest", reach: api, needs: ["types"], commands: jest("integration") },
    ...longForms(root, api, jest("integration")),
  ];
}

/**
 * What the long form adds.
 *
 * @param {string} root
 * @param {string[]} api
 * @param {string[][]} integration
 * @returns {Check[]}
 */
function longForms(root, api, integration) {
  return [
    {
      name: "adding a feature",
      runner: "node",
      reach: [...api, "tooling/example/"],
      needs: ["build"],
      isLong: true,
      commands: nodeTests(root, ["example"]),
    },
    {
      name: "integration on PostgreSQL 15",
      runner: "jest",
      reach: api,
      needs: ["types"],
      isLong: true,
      onOlderServer: true,
      commands: integration,
    },
  ];
}

/** @returns {Check[]} */
function lint() {
  /** @param {string} name @param {string[]} folders @param {string[]} reads @returns {Check} */
  const part = (name, folders, reads) => ({
    name: `lint of ${name}`,
    runner: "command",
    needs: ["types"],
    reach: reads,
    reads: ["eslint.config.mjs", "tooling/eslint/", ...reads],
    commands: [[ESLINT, "--no-error-on-unmatched-pattern", ...folders]],
  });
  return [
    part("portal", ["apps/portal"], ["apps/portal/", "packages/"]),
    part("api", ["apps/api"], ["apps/api/", "packages/"]),
    part("packages", ["packages"], ["packages/"]),
    part("tooling", ["tooling", "*.{mjs,cjs,js}"], ["tooling/"]),
  ];
}

/**
 * The compiler's own memory of a project goes by content, as the whole's does.
 *
 * @param {string} name
 * @param {string} project
 */
const typesOf = (name, project) => [
  TSC,
  "-p",
  project,
  "--noEmit",
  "--incremental",
  "--tsBuildInfoFile",
  `${KEPT}/${name}.tsbuildinfo`,
];

/**
 * What is found by reading alone.
 *
 * @param {string} root
 * @returns {Check[]}
 */
function reading(root) {
  /** @param {string} name @param {string} need @param {...string[]} commands @returns {Check} */
  const command = (name, need, ...commands) => ({
    name,
    runner: "command",
    reach: [],
    needs: [need],
    commands,
  });
  const cruise = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
  return [
    command(
      "types of tests, portal, tooling",
      "build",
      typesOf("api-tests", "apps/api/test"),
      typesOf("portal", "apps/portal"),
      typesOf("tooling", "tooling"),
    ),
    {
      name: "tooling",
      runner: "node",
      reach: [],
      needs: ["build"],
      commands: nodeTests(root, [
        "eslint",
        "graph",
        "licences",
        "decisions",
        "docs",
        "test",
        "audit",
        "backup",
        "ballot",
        "commits",
        "protocol",
      ]),
    },
    command("dead code", "types", ["node_modules/knip/bin/knip.js", "--no-config-hints"]),
    command("dependency graph", "types", [cruise, "--config", ".dependency-cruiser.cjs", "apps", "packages"]),
  ];
}

/**
 * @param {string} root
 * @param {string[]} folders
 * @returns {string[][]}
 */
function nodeTests(root, folders) {
  const files = folders
    .map((folder) => join("tooling", folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => file.endsWith(".test.mjs"))
        .map((file) => join(folder, file)),
    );
  return [["--test", "--test-reporter=tap", ...files]];
}
