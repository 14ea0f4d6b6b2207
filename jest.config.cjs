const preset = require("./tooling/jest/jest.preset.cjs");

module.exports = preset({ testMatch: ["<rootDir>/packages/**/*.test.ts"] });
