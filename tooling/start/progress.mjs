const HEARTBEAT_MS = 15_000;
const FRAME_MS = 120;
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Shows what is being done: a moving line on a terminal, whole lines and a heartbeat anywhere else.
 *
 * @param {NodeJS.WriteStream} [out]
 */
export function createProgress(out = process.stdout) {
  // A reader that went away, as in `npm start | head`, must not end the servers.
  out.on("error", () => undefined);
  const isTerminal = out.isTTY && process.env.TERM !== "dumb";
  return {
    say: (/** @type {string} */ text) => void out.write(`${text}\n`),
    step: isTerminal ? onTerminal(out) : plainly(out),
  };
}

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {NodeJS.WriteStream} out */
function onTerminal(out) {
  /**
   * @template T
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  return async (title, work) => {
    const since = Date.now();
    let latest = "";
    let frame = 0;
    const draw = () => {
      const line = `  ${FRAMES[frame++ % FRAMES.length] ?? ""} ${title}  ${seconds(since)}  ${latest}`;
      out.write(`\r\u001b[K${line.slice(0, (out.columns || 80) - 1)}`);
    };
    const timer = setInterval(draw, FRAME_MS);
    draw();
    try {
      const result = await work((text) => (latest = text));
      out.write(`\r\u001b[K  ✓ ${title}  ${seconds(since)}${latest && `  ${latest}`}\n`);
      return result;
    } catch (error) {
      out.write(`\r\u001b[K  ✗ ${title}  ${seconds(since)}\n`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

/** @param {NodeJS.WriteStream} out */
function plainly(out) {
  /**
   * @template T
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<T>} work
   * @returns {Promise<T>}
   */
  return async (title, work) => {
    const since = Date.now();
    let latest = "";
    out.write(`  … ${title}\n`);
    const timer = setInterval(
      () => out.write(`    still at it, ${seconds(since)}  ${latest}\n`),
      HEARTBEAT_MS,
    );
    try {
      const result = await work((text) => (latest = text));
      out.write(`  ✓ ${title}  ${seconds(since)}${latest && `  ${latest}`}\n`);
      return result;
    } catch (error) {
      out.write(`  ✗ ${title}  ${seconds(since)}\n`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

/** @typedef {ReturnType<typeof createProgress>} Progress */
