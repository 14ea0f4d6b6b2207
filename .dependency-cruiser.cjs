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
  identity: ["contract", "names"],
  consortium: ["audit", "contract", "identity", "names"],
  platform: ["contract"],
  audit: ["contract"],
  charts: ["names"],
  protocols: ["audit", "contract", "names"],
  minerals: ["contract", "names"],
  sourcing: ["contract", "figures", "minerals", "names", "platform", "spreadsheet"],
  reports: ["charts", "figures", "minerals", "names", "sourcing"],
};

/**
 * The floors of the api (decision 0074): a folder of its sources, and the floors below it that it may import. What stands
 * on no floor (main, worker, prepare, the list of features) composes, and is imported by none.
 */
const floors = {
  platform: [],
  identity: ["platform"],
  membership: ["platform", "identity"],
  consortium: ["platform", "membership"],
  protocols: ["platform", "consortium"],
  reference: ["platform"],
  sourcing: ["platform", "membership"],
  demo: ["platform", "identity", "membership", "consortium", "protocols", "sourcing"],
};

const floorArrows = Object.entries(floors).map(([name, targets]) => ({
  name: `floor-of-${name}`,
  comment: `apps/api/src/${name} may import ${targets.length > 0 ? targets.join(", ") : "no other floor"} and nothing else of the api.`,
  severity: "error",
  from: { path: `^apps/api/src/${name}/` },
  to: { path: "^apps/api/src/", pathNot: `^apps/api/src/(${[name, ...targets].join("|")})/` },
}));

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
    ...floorArrows,
    {
      name: "unlisted-floor",
      comment:
        "A new floor of the api is listed in `floors` with what it may import; features stand on floors.",
      severity: "error",
      from: { path: "^apps/api/src/[^/]+/", pathNot: `^apps/api/src/(${Object.keys(floors).join("|")})/` },
      to: {},
    },
    {
      name: "lower-floors-know-no-domain",
      comment: "A domain comes to platform and identity by registering; neither knows one.",
      severity: "error",
      from: { path: "^apps/api/src/(platform|identity)/" },
      to: { path: "^packages/(sourcing|minerals|reports|figures|charts)/" },
    },
    {
      name: "no-cycles-between-folders",
      comment: "Two folders that need each other are one, or one of them holds what belongs elsewhere.",
      severity: "error",
      scope: "folder",
      from: { path: "^apps/api/src/" },
      to: { circular: true },
    },
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
      comment: "Nothing imports past another package's index, codes, contract, reading or testing door.",
      severity: "error",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: {
        path: "^packages/[^/]+/src/",
        pathNot: ["^packages/[^/]+/src/(index|codes|contract|reading|testing/index)\\.ts$", "^$1/$2/"],
      },
    },
    {
      name: "testing-is-for-tests",
      comment: "Factories are for tests, and for the tests of others.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: "(\\.test\\.tsx?$|\\.roles\\.ts$|/test/|/testing/)" },
      to: { path: "^packages/[^/]+/src/testing/" },
    },
    {
      name: "uploads-are-read-in-their-process",
      comment:
        "What parses an upload is loaded by the reading process alone (decision 0073); everything else asks UploadReader.",
      severity: "error",
      from: {
        path: "^apps/",
        pathNot: ["^apps/api/src/(readings|read-upload|.*-reading)\\.ts$", "(\\.test\\.tsx?$|/test/)"],
      },
      to: { path: "^packages/[^/]+/src/reading\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-reading-process-is-started",
      comment: "The reading process is another process (decision 0073): its files are named by type alone.",
      severity: "error",
      from: { path: "^apps/", pathNot: "^apps/api/src/(readings|read-upload|.*-reading)\\.ts$" },
      to: {
        path: "^apps/api/src/(readings|read-upload|.*-reading)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-reader-behind-another-door",
      comment: "A package gives its readers of uploads through ./reading alone (decision 0073).",
      severity: "error",
      from: { path: "^packages/[^/]+/src/(index|contract)\\.ts$" },
      to: {
        path: "^packages/([^/]+/src/reading|spreadsheet/src/(csv-source|xml-reader))\\.ts$",
        reachable: true,
      },
    },
    {
      name: "readers-hold-no-connection",
      comment: "The reading process reaches no database, no setting and no framework (decision 0073).",
      severity: "error",
      from: { path: "^apps/api/src/(readings|read-upload|.*-reading)\\.ts$" },
      to: {
        path: "(^apps/api/src/platform/(database|process|http)/|node_modules/(pg|typeorm|@nestjs|graphile-worker)/)",
        reachable: true,
      },
    },
    {
      name: "entities-stay-in-persistence",
      comment:
        "What is said of tables is seen by entities, mappers, repositories, modules, the database room and its floor's list.",
      severity: "error",
      from: {
        path: "^apps/api/src/",
        pathNot: "(\\.(entity|mapper|repository|module)\\.ts$|/database/|/src/[a-z-]+\\.tables\\.ts$)",
      },
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
      name: "role-rows-are-found",
      comment: "Rows of the role x route matrix are found by their name; nothing imports them.",
      severity: "error",
      from: {},
      to: { path: "\\.(roles|places)\\.ts$" },
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
