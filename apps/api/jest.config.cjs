const preset = require("../../tooling/jest/jest.preset.cjs");

/** Integration and end-to-end tests run on one real PostgreSQL a run; unit tests of the api need none but share the setting. */
module.exports = preset({
  testMatch: ["<rootDir>/apps/api/**/*.test.ts"],
  globalSetup: "<rootDir>/apps/api/test/harness/global-setup.mjs",
  globalTeardown: "<rootDir>/apps/api/test/harness/global-teardown.mjs",
  testTimeout: 240_000,
  maxWorkers: 2,
});
