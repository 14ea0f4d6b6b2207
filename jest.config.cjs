const preset = require("./tooling/jest/jest.preset.cjs");

const HARNESS = "<rootDir>/apps/api/test/harness";
const database = {
  globalSetup: `${HARNESS}/global-setup.mjs`,
  globalTeardown: `${HARNESS}/global-teardown.mjs`,
};
const ELSEWHERE = ["\\.(int|e2e|browser)\\.test\\.tsx?$"];

/** Four kinds of test (decision 0006); a path narrows them: `npx jest packages/minerals`. */
module.exports = {
  // How busy the machine is says nothing of a promise; a hang is still ended.
  testTimeout: 240_000,
  testSequencer: "<rootDir>/tooling/jest/longest-first.cjs",
  projects: [
    preset({
      displayName: "unit",
      testMatch: ["<rootDir>/packages/**/*.test.{ts,tsx}", "<rootDir>/apps/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "/dist/", "/\\.next/", ...ELSEWHERE],
    }),
    preset({ displayName: "integration", testMatch: ["<rootDir>/apps/**/*.int.test.ts"], ...database }),
    preset({ displayName: "e2e", testMatch: ["<rootDir>/apps/**/*.e2e.test.ts"], ...database }),
    preset({
      displayName: "browser",
      // Both are CommonJS already, and axe reads the top-level `this` that a module does not have.
      transformIgnorePatterns: ["/node_modules/(axe-core|@axe-core|playwright-core)/"],
      testMatch: ["<rootDir>/apps/portal/test/**/*.browser.test.ts"],
      globalSetup: "<rootDir>/tooling/test/running-copy.setup.mjs",
      globalTeardown: "<rootDir>/tooling/test/running-copy.teardown.mjs",
    }),
  ],
};
