import { actions } from "./actions.mjs";

const SOURCES = ["apps/**/*.{ts,tsx}", "packages/**/*.{ts,tsx}"];
const TESTS = ["**/*.test.{ts,tsx}", "apps/*/test/**"];
const DATABASE = ["apps/api/src/platform/database/**", "apps/api/src/**/*.repository.ts"];

/** Chinese that is read, not written: column names, values, dates and encodings of people's files. */
const RECOGNISED = [
  "packages/identity/src/people-file/recognised-text.ts",
  "packages/sourcing/src/workbook/{recognised-text,choice-text,country-name,workbook-column}.ts",
  "packages/spreadsheet/src/{date-text,legacy-encoding,xlsx-source}.ts",
];

/**
 * The table of owned words (house style, decision 0004): a word, and the only rooms that may use it.
 *
 * @type {import("./word-rule.mjs").Word[]}
 */
export const words = [
  {
    name: "nest-in-api",
    message: "NestJS, Fastify, TypeORM and decorators belong to apps/api.",
    files: SOURCES,
    allowed: ["apps/api/**"],
    imports: /^(@nestjs\/|@fastify\/|fastify$|typeorm(\/|$)|pg$|graphile-worker)/,
    selectors: ["Decorator"],
  },
  {
    name: "react-in-portal",
    message: "React, Next.js and JSX belong to apps/portal.",
    files: SOURCES,
    allowed: ["apps/portal/**"],
    imports: /^(next|react|react-dom|next-intl)(\/|$)/,
    selectors: ["JSXElement", "JSXFragment"],
  },
  {
    name: "query-in-repository",
    message: "Queries live in *.repository.ts and in apps/api/src/platform/database.",
    files: ["apps/**/*.{ts,tsx}"],
    allowed: [...DATABASE, ...TESTS, "apps/api/src/**/*.entity.ts"],
    imports: /^(typeorm(\/|$)|pg$|pg-copy-streams$|pg-query-stream$)/,
    selectors: [
      "CallExpression[callee.property.name=/^(createQueryBuilder|query)$/]",
      "Literal[value=/^\\s*(select\\s|insert into\\s|update\\s+\\w+\\s+set\\s|delete from\\s|with\\s+\\w+\\s+as\\s)/i]",
      "TemplateElement[value.raw=/^\\s*(select\\s|insert into\\s|update\\s+\\w+\\s+set\\s|delete from\\s|with\\s+\\w+\\s+as\\s)/i]",
    ],
  },
  {
    name: "open-connections",
    message:
      "A connection is opened by openClient or openPool: one that nobody listens to ends the process when its server goes away.",
    files: [...SOURCES, "apps/**/*.mjs", "tooling/**/*.mjs"],
    allowed: ["apps/api/src/platform/database/owner-connection.ts", "tooling/database/open-client.mjs"],
    selectors: ["NewExpression[callee.name=/^(Client|Pool)$/]", "NewExpression[callee.object.name='pg']"],
  },
  {
    name: "redirect-anew",
    message:
      "An act leads on by redirectAnew: a browser that stands on that page already would keep the old one.",
    files: ["apps/portal/src/app/{(signed-in),(entry)/apply}/**/_actions/**"],
    // Not an act: what a download's address answers.
    allowed: ["**/answer-report.ts"],
    selectors: ["CallExpression[callee.name='redirect']"],
  },
  {
    name: "rows-parsed",
    message: "A query names the row that it brings, and the row is parsed: a type said here would be a cast.",
    files: ["apps/api/src/**/*.ts"],
    allowed: TESTS,
    selectors: [
      "CallExpression[callee.property.name='query'][typeArguments]",
      "TSAsExpression[expression.property.name='rows']",
      "TSAsExpression TSTypeReference[typeName.name=/Row$/]",
    ],
  },
  {
    name: "no-cast-in-repository",
    message: "What a row or its JSON holds is parsed, not said with `as`.",
    files: ["apps/api/src/**/*.{repository,mapper}.ts"],
    allowed: [],
    selectors: ["TSAsExpression:not([typeAnnotation.typeName.name='const'])", "TSTypeAssertion"],
  },
  {
    name: "http-status",
    message:
      "HTTP status numbers live in contracts and apps/api/src/platform/problems; return a failure code instead.",
    files: SOURCES,
    allowed: [
      "packages/contract/**",
      "**/*.contract.ts",
      "apps/api/src/platform/problems/**",
      "apps/portal/src/server/**",
      "apps/portal/src/app/**/route.ts",
      ...TESTS,
    ],
    selectors: [
      "Identifier[name=/^(HttpException|HttpStatus)$/]",
      "CallExpression[callee.property.name=/^(status|code|writeHead)$/] > Literal.arguments[raw=/^[1-5][0-9]{2}$/]",
      "BinaryExpression[left.property.name=/^(status|statusCode)$/] > Literal[raw=/^[1-5][0-9]{2}$/]",
      // A service may choose among the successes its contract declares.
      "Property[key.name=/^(status|statusCode|httpStatus)$/] > Literal.value[raw=/^[345][0-9]{2}$/]",
    ],
  },
  {
    name: "role-names",
    message: "Role names live in packages/access; import its constants.",
    files: SOURCES,
    allowed: ["packages/access/**", "packages/*/src/**/*.roles.ts", ...TESTS],
    selectors: [
      "Literal[value=/^(analyst|representative|researcher|org-admin|secretariat|protocol-steward|auditor|platform-admin|facility-manager)$/]",
    ],
  },
  {
    name: "action-names",
    message:
      "An action is named by its policy and by its route: use the caller's own, showing(thing), or actionOf(route).",
    files: ["apps/api/src/**/*.ts"],
    allowed: ["**/*.contract.ts", ...TESTS],
    selectors: [`Literal[value=/^(${actions.map((action) => action.replaceAll(".", "\\.")).join("|")})$/]`],
  },
  {
    name: "env",
    message: "process.env is read once, in env.ts; import what it parsed.",
    files: SOURCES,
    allowed: ["apps/*/src/env.ts", "apps/*/src/**/env.ts", ...TESTS],
    selectors: [
      "MemberExpression[object.name='process'][property.name='env']",
      "MemberExpression[object.name='process'][property.value='env']",
      "VariableDeclarator[init.name='process'] Property[key.name='env']",
      "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    ],
  },
  {
    name: "fetch",
    message: "fetch is called in apps/portal/src/server/api-client.ts alone.",
    files: SOURCES,
    // The browser sends a file to the portal's own address, with progress: the one call that cannot start on the server.
    allowed: [
      "apps/portal/src/server/api-client.ts",
      "apps/portal/src/app/**/send-{workbook,document}.ts",
      ...TESTS,
    ],
    selectors: [
      "CallExpression[callee.name='fetch']",
      "MemberExpression[object.name=/^(globalThis|window|self)$/][property.name='fetch']",
      "NewExpression[callee.name='XMLHttpRequest']",
    ],
    imports: /^(undici|axios|got|node-fetch)$/,
  },
  {
    name: "next-auth",
    message: "next-auth is used in apps/portal/src/server/session.ts and its route alone.",
    files: SOURCES,
    allowed: ["apps/portal/src/server/session.ts", "apps/portal/src/app/api/auth/**"],
    imports: /^next-auth(\/|$)/,
  },
  {
    name: "clock",
    message: "Time and randomness enter as arguments; only apps/api/src/platform/clock makes them.",
    files: SOURCES,
    allowed: ["apps/api/src/platform/clock/**", ...TESTS],
    selectors: [
      "MemberExpression[object.name='Date'][property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "MemberExpression[object.name='Math'][property.name='random']",
    ],
  },
  {
    name: "pure-packages",
    message: "Packages are pure: identifiers and randomness enter as arguments.",
    files: ["packages/**/*.ts"],
    allowed: TESTS,
    selectors: [
      "CallExpression[callee.property.name=/^(randomUUID|randomBytes|getRandomValues|randomInt)$/]",
      "CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt|uuidv7)$/]",
    ],
  },
  {
    name: "no-synchronize",
    message: "The schema changes by migrations alone; synchronize is banned.",
    files: ["apps/**/*.ts"],
    allowed: [],
    selectors: [
      "Property[key.name='synchronize'][value.value!=false]",
      "CallExpression[callee.property.name='synchronize']",
    ],
  },
  {
    name: "one-statement",
    message:
      "A repository's call is one statement of the open transaction: no save, remove, cascade, lazy relation or subscriber, and none injected (decision 0075).",
    files: ["apps/api/src/**/*.ts"],
    allowed: [],
    imports: /^@nestjs\/typeorm$/,
    selectors: [
      "Identifier[name=/^(InjectRepository|InjectEntityManager|EntitySubscriberInterface|EventSubscriber)$/]",
      "CallExpression[callee.property.name=/^(save|softRemove)$/]",
      // A service may well remove something; a repository's own remove is TypeORM's.
      "CallExpression[callee.property.name='remove'][callee.object.callee.property.name=/^(repository|getRepository)$/]",
      "Property[key.name=/^(cascade|lazy|eager|subscribers)$/]",
    ],
  },
  {
    name: "queue-private",
    message: "graphile-worker's private tables are its own; ask its view, its functions or our own rows.",
    files: ["apps/**/*.ts"],
    // The queue works under the api's role, which is granted what it needs by name.
    allowed: ["apps/api/src/platform/database/grants.ts", ...TESTS],
    selectors: ["Literal[value=/\\b_private_/]", "TemplateElement[value.raw=/\\b_private_/]"],
  },
  {
    name: "one-locale",
    message:
      "Which languages there are is said in packages/names/src/locale.ts alone; take Locale, locales or localeSchema, and let the language's words decide (decision 0078).",
    files: SOURCES,
    allowed: ["packages/names/src/locale.ts", ...TESTS],
    selectors: [
      "TSUnionType > TSLiteralType > Literal[value=/^(en|zh|zh-CN)$/]",
      "ArrayExpression > Literal[value=/^(en|zh|zh-CN)$/]",
      "BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(en|zh|zh-CN)$/]",
      "SwitchCase > Literal[value=/^(en|zh|zh-CN)$/]",
      "CallExpression[callee.property.name='startsWith'] > Literal[value=/^(en|zh)$/]",
    ],
  },
  {
    name: "words-in-folders",
    message:
      "What a reader reads stands in message files or in words/<locale>; what is recognised in people's files, in the files this rule names (decision 0078).",
    files: SOURCES,
    allowed: [
      "**/words/**",
      "apps/portal/src/i18n/messages/**",
      // What the languages call themselves, and the page that is drawn when no language can be known.
      "packages/names/src/locale.ts",
      "apps/portal/src/app/global-error.tsx",
      ...RECOGNISED,
      "packages/*/src/testing/**",
      ...TESTS,
    ],
    selectors: [
      "Literal[value=/\\p{Script=Han}/u]",
      "Literal[regex.pattern=/\\p{Script=Han}/u]",
      "TemplateElement[value.raw=/\\p{Script=Han}/u]",
      "JSXText[value=/\\p{Script=Han}/u]",
      "Property > Identifier.key[name=/\\p{Script=Han}/u]",
    ],
  },
  {
    name: "no-coerced-boolean",
    message: "z.coerce.boolean reads the word false as true; use z.stringbool or an enum.",
    files: SOURCES,
    allowed: [],
    selectors: ["MemberExpression[property.name='boolean'][object.property.name='coerce']"],
  },
  {
    name: "door-only",
    message:
      "Import a package through its door: @interphase/<name>, /contract, /codes, /reading or /testing.",
    files: SOURCES,
    allowed: [],
    imports:
      /^(@interphase\/[a-z-]+\/(?!(codes|contract|reading|testing)$)|@interphase\/(api|portal)|(\.\.\/)+(packages|apps)\/)/,
  },
];
