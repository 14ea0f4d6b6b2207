import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";

import { runCommand } from "../start/command.mjs";
import { StartProblem } from "../start/problem.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Chromium.app/Contents/MacOS/Chromium";
const CHINESE_FONT = "fonts-noto-cjk";

/** How each package manager installs a browser and a font that has Chinese. */
const MANAGERS = [
  {
    name: "apt-get",
    commands: [
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", "chromium", CHINESE_FONT],
    ],
  },
  { name: "dnf", commands: [["dnf", "install", "-y", "chromium", "google-noto-sans-cjk-fonts"]] },
  { name: "apk", commands: [["apk", "add", "chromium", "font-noto-cjk"]] },
  { name: "brew", commands: [["brew", "install", "--cask", "chromium"]] },
];

/**
 * Where is the browser that the tests drive? `CHROMIUM_PATH` wins.
 *
 * @returns {string | undefined}
 */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new StartProblem(
      `CHROMIUM_PATH is ${named} and there is nothing: give the path of a Chromium or Chrome.`,
    );
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  return found ?? (existsSync(MAC) ? MAC : undefined);
}

/**
 * Installs Chromium through the machine's package manager where it is missing.
 *
 * @param {(text: string) => void} note
 * @returns {Promise<string>}
 */
export async function ensureChromium(note) {
  const present = chromiumPath();
  if (present) {
    note(present);
    return present;
  }
  const manager = MANAGERS.find(({ name }) => spawnSync("sh", ["-c", `command -v ${name}`]).status === 0);
  if (!manager)
    throw new StartProblem(
      "The browser tests need Chromium, and this machine has no package manager known here: install it and run CHROMIUM_PATH=/path/to/chromium npm test.",
    );
  const mayInstall = manager.name === "brew" || userInfo().uid === 0;
  const byHand = manager.commands
    .map((command) => `${mayInstall ? "" : "sudo "}${command.join(" ")}`)
    .join(" && ");
  if (!mayInstall)
    throw new StartProblem(`The browser tests need Chromium and installing it takes root: run ${byHand}`);
  try {
    for (const [command = "", ...args] of manager.commands) {
      await runCommand(command, args, {
        what: command,
        onLine: (line) => note(line.slice(0, 60)),
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    }
  } catch (error) {
    throw new StartProblem(
      `Chromium could not be installed; try by hand: ${byHand}\n${error instanceof Error ? error.message : ""}`,
    );
  }
  const installed = chromiumPath();
  if (!installed)
    throw new StartProblem(
      `Chromium was installed and is not on the PATH: run CHROMIUM_PATH=/path/to/chromium npm test.`,
    );
  return installed;
}
