/** One jest setting for every workspace: CommonJS through swc, workspace packages mapped to their sources (no build needed). */
const { resolve } = require("node:path");
const root = resolve(__dirname, "../..");

module.exports = function preset({ testMatch, ...rest }) {
  return {
    rootDir: root,
    testEnvironment: "node",
    testMatch,
    transform: {
      "\\.[cm]?[jt]sx?$": [
        "<rootDir>/tooling/jest/transform.cjs",
        {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true, decorators: true },
            transform: {
              legacyDecorator: true,
              decoratorMetadata: true,
              useDefineForClassFields: false,
              react: { runtime: "automatic" },
            },
          },
          module: { type: "commonjs" },
        },
      ],
    },
    // Installed packages too: some are modules, and the transform tells them apart.
    transformIgnorePatterns: [],
    moduleNameMapper: {
      "^@interphase/([a-z-]+)$": "<rootDir>/packages/$1/src/index.ts",
      "^@interphase/([a-z-]+)/(codes|contract|reading|testing)$": [
        "<rootDir>/packages/$1/src/$2.ts",
        "<rootDir>/packages/$1/src/$2/index.ts",
      ],
      "^(\\.{1,2}/.*)\\.js$": "$1",
    },
    modulePathIgnorePatterns: ["<rootDir>/.*/dist/", "<rootDir>/.*/\\.next/", "<rootDir>/.data/"],
    ...rest,
  };
};
