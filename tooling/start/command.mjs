import { spawn } from "node:child_process";

import { StartProblem } from "./problem.mjs";

/**
 * Runs a command to its end, handing each line to `onLine`; a failure shows the last lines.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { onLine?: (line: string) => void, what: string }} options
 * @returns {Promise<string[]>}
 */
export async function runCommand(command, args, { onLine, what, ...options }) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
  running.add(child);
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      const parts = (rest + chunk).split(/\r?\n/);
      rest = parts.pop() ?? "";
      for (const line of parts.filter((part) => part.trim() !== "")) {
        lines.push(line);
        onLine?.(line.trim());
      }
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => running.delete(child));
  if (code !== 0)
    throw new StartProblem(`${what} failed (exit ${String(code)}):\n${lines.slice(-40).join("\n")}`);
  return lines;
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends what is being run, when the start itself is told to end. */
export function endCommands() {
  for (const child of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    } catch {
      // It ended by itself.
    }
  }
}

/**
 * How this npm is called: by the one that runs us, or by name.
 *
 * @returns {[string, ...string[]]}
 */
export function npmCommand() {
  const path = process.env.npm_execpath;
  return path?.endsWith(".js") ? [process.execPath, path] : ["npm"];
}
