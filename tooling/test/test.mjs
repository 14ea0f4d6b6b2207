// Runs before anything is installed; the check of Node's version comes before any other import.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Interphase needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer one and run npm test again.`,
  );
  process.exit(1);
}
const { runChecks } = await import("./run-checks.mjs");
process.exitCode = await runChecks(process.argv.slice(2));
export {};
