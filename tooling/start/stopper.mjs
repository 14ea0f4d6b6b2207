import { readFileSync } from "node:fs";

const PARENT_LOOK_MS = 1000;
const SECOND_ASK_AFTER_MS = 2000;

/**
 * Turns Ctrl-C, SIGTERM, a closed terminal and the death of the npm that runs us into one request to end.
 *
 * @param {() => void} onAsk
 */
export function createStopper(onAsk) {
  let askedAt = 0;
  /** @type {(value?: undefined) => void} */
  let resolve = () => undefined;
  /** @type {(error: Error) => void} */
  let reject = () => undefined;
  /** @type {Promise<undefined>} */
  const asked = new Promise((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  asked.catch(() => undefined);
  const ask = () => {
    // npm and the terminal may each send the same Ctrl-C; only a later one means that the person does not want to wait.
    if (askedAt > 0 && Date.now() - askedAt > SECOND_ASK_AFTER_MS) process.exit(130);
    if (askedAt > 0) return;
    askedAt = Date.now();
    onAsk();
    resolve();
  };
  const signals = /** @type {NodeJS.Signals[]} */ (
    isHangupIgnored() ? ["SIGINT", "SIGTERM"] : ["SIGINT", "SIGTERM", "SIGHUP"]
  );
  for (const signal of signals) process.on(signal, ask);
  const parent = process.ppid;
  const timer = process.env.npm_lifecycle_event
    ? setInterval(() => process.ppid !== parent && ask(), PARENT_LOOK_MS)
    : undefined;
  return {
    asked,
    isAsked: () => askedAt > 0,
    fail: reject,
    release() {
      clearInterval(timer);
      for (const signal of signals) process.off(signal, ask);
    },
  };
}

/** @typedef {ReturnType<typeof createStopper>} Stopper */

/** `nohup npm start` asks to outlive the terminal. */
function isHangupIgnored() {
  try {
    const mask = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
    return (BigInt(`0x${mask}`) & 1n) === 1n;
  } catch {
    return false;
  }
}
