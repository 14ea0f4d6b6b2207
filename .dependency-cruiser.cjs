/**
 * The graph of rooms (decision 0003): direction, doors, no cycles. A new arrow between packages is one line in `arrows`
 * and a decision record.
 */
const arrows = {
  contract: [],
  figures: [],
  names: [],
  spreadsheet: [],
  access: [],
  identity: ["contract"],
  audit: ["contract"],
  charts: ["names"],
  minerals: ["contract"],
  sourcing: ["contract", "figures", "minerals", "names", "spreadsheet"],
  reports: ["charts", "figures", "minerals", "names", "sourcing"],
};

const packageArrows = Object.entries(arrows).map(([name, targets]) => ({
  name: `arrows-of-${name}`,
  comment: `packages/${name} may import ${targets.length > 0 ? targets.join(", ") : "no sibling"} and nothing else of ours.`,
  severity: "error",
  from: { path: `^packages/${name}/` },
  to: { path: "^packages/([^/]+)/", pathNot: `^packages/(${[name, ...targets].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...packageArrows,
    {
      name: "unlisted-package",
      comment: "A new package is listed in `arrows` with what it may import.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/(${Object.keys(arrows).join("|")})/` },
      to: {},
    },
    {
      name: "no-cycles",
      comment: "No cycles, not even of types.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "packages-never-import-apps",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "apps-never-import-each-other",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "through-the-door",
      comment: "Nothing imports past another package's index, contract, reading or testing door.",
      severity: "error",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: {
        path: "^packages/[^/]+/src/",
        pathNot: ["^packages/[^/]+/src/(index|contract|reading|testing/index)\\.ts$", "^$1/$2/"],
      },
    },
    {
      name: "testing-is-for-tests",
      comment: "Factories are for tests, and for the tests of others.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "(\\.test\\.tsx?$|/test/|/testing/)" },
      to: { path: "^packages/[^/]+/src/testing/" },
    },
    {
      name: "entities-stay-in-persistence",
      comment: "What is said of tables is seen by entities, mappers, repositories, modules, the database room and the list of all.",
      severity: "error",
      from: { path: "^apps/api/src/", pathNot: "(\\.(entity|mapper|repository|module)\\.ts$|/database/)" },
      to: { path: "\\.entity\\.ts$" },
    },
    {
      name: "controllers-do-not-query",
      comment: "A controller asks its service; only a service asks a repository.",
      severity: "error",
      from: { path: "\\.controller\\.ts$" },
      to: { path: "\\.repository\\.ts$" },
    },
    {
      name: "browser-safe-contracts",
      comment: "What the browser may import holds no module of Node's.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/(contract|.*\\.contract)\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-in-production",
      severity: "error",
      from: { pathNot: "(\\.test\\.tsx?$|/test/)" },
      to: { path: "\\.test\\.tsx?$" },
    },
    {
      name: "declared-dependencies",
      comment: "What a workspace imports at run time stands in its package.json.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "(\\.test\\.tsx?$|/test/)" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: "^(apps|packages)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.next|coverage)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: require("node:path").join(__dirname, "tooling/graph/tsconfig.json") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
    },
  },
};
