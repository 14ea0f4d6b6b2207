import { spawn } from "node:child_process";

/**
 * Reads lines of "server group group…" and keeps the last. When its input closes although groups are left, whoever wrote is
 * gone without a word (kill -9): the groups are ended here, then the database server, and no process is left.
 */
const WATCHDOG = `trap '' INT TERM HUP
while read -r line; do last="$line"; done
set -- $last; [ $# -eq 0 ] && exit 0
server="$1"; shift
for group in "$@"; do kill -TERM "-$group" 2>/dev/null; done
[ $# -gt 0 ] && sleep 3
for group in "$@"; do kill -KILL "-$group" 2>/dev/null; done
[ "$server" != 0 ] && kill -INT "$server" 2>/dev/null
exit 0`;

/** Starts the one process that outlives a start killed hard, for as long as it takes to end the others. */
export function createWatchdog() {
  const child = spawn("sh", ["-c", WATCHDOG], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  child.stdin.on("error", () => undefined);
  child.on("error", () => undefined);
  return {
    /** @param {number | undefined} server @param {(number | undefined)[]} groups */
    account: (server, groups) => void child.stdin.write(`${[server ?? 0, ...groups].join(" ")}\n`),
    end: () => void child.stdin.end(),
  };
}
