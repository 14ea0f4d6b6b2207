const swc = require("@swc/jest");

const esModule = /^\s*(?:import|export)\b|\bimport\s*[(.]|;(?:import|export)[\s{*"']/m;

/**
 * Translates sources, and of installed packages those files alone that are modules: what is CommonJS already runs as it is,
 * which is most of it. A clean clone has no cache, and translating all of it took longer than many suites.
 */
module.exports = {
  createTransformer(options) {
    const translate = swc.createTransformer(options);
    return {
      ...translate,
      process(source, path, settings) {
        const isReady = path.includes("node_modules") && !esModule.test(source);
        return isReady ? { code: source } : translate.process(source, path, settings);
      },
    };
  },
};
