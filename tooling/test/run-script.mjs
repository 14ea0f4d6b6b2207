import { spawn } from "node:child_process";
import { join } from "node:path";

const MEASURED = join(import.meta.dirname, "measured.mjs");

/**
 * Runs a script by this Node, with what it and everything it waited for computed, in clock ticks where the system says it.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: Record<string, string> }} where
 * @returns {Promise<{ code: number, output: string, ticks: number | undefined }>}
 */
export function runScript(args, { cwd, env }) {
  return new Promise((accept) => {
    const child = spawn(process.execPath, [MEASURED, ...args], {
      cwd,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let output = "";
    /** @type {number | undefined} */
    let ticks;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    child.on("message", (/** @type {{ ticks?: number }} */ message) => (ticks = message.ticks));
    child.once("error", (error) => accept({ code: 1, output: `${output}${error.message}`, ticks }));
    child.once("close", (code) => accept({ code: code ?? 1, output, ticks }));
  });
}
