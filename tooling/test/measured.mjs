// One check's command in a process of its own, whose children's processor time can be told apart from every other check's.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ["ignore", "inherit", "inherit"] });
const end = (/** @type {number} */ code) => {
  process.send?.({ code, ticks: ticksOfChildren() });
  process.disconnect();
  process.exitCode = code;
};
child.once("error", (error) => {
  console.error(error.message);
  end(1);
});
child.once("close", (code) => end(code ?? 1));
// The run that asked is gone: what it asked for ends too.
process.once("disconnect", () => child.kill());
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"]))
  process.on(signal, () => child.kill(signal));

/** User and system time of everything that was waited for, in clock ticks; nothing where the system has no /proc. */
function ticksOfChildren() {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return undefined;
  }
}
