// Runs before anything is installed, so it imports Node's own modules only; the check of Node's version comes before any other import.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Interphase needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer one and run npm start again.`,
  );
  process.exit(1);
}
const { start } = await import("./run.mjs");
process.exitCode = await start();
export {};
