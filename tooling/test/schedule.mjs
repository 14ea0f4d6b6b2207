/**
 * Something that may run beside others once what it needs has ended well.
 *
 * @typedef {{ name: string, needs?: readonly string[] }} Task
 */

/**
 * Runs tasks in the order of their list, as many at once as there are lanes; a task waits for what it needs, and one whose need
 * failed is skipped. A need that is not in the list counts as met.
 *
 * @template {Task} T
 * @param {readonly T[]} tasks
 * @param {{ lanes: number, run: (task: T) => Promise<boolean>, skip: (task: T, need: string) => void }} how
 *   `run` answers whether the task ended well
 * @returns {Promise<void>}
 */
export async function runTasks(tasks, { lanes, run, skip }) {
  const listed = new Set(tasks.map(({ name }) => name));
  /** @type {Map<string, boolean>} */
  const ended = new Map();
  const open = [...tasks];
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  const needsOf = (/** @type {T} */ task) => (task.needs ?? []).filter((need) => listed.has(need));
  for (;;) {
    for (const task of open.filter((candidate) =>
      needsOf(candidate).some((need) => ended.get(need) === false),
    )) {
      open.splice(open.indexOf(task), 1);
      ended.set(task.name, false);
      skip(task, needsOf(task).find((need) => ended.get(need) === false) ?? "");
    }
    const ready = open.find((candidate) => needsOf(candidate).every((need) => ended.get(need) === true));
    if (ready !== undefined && running.size < lanes) {
      open.splice(open.indexOf(ready), 1);
      const work = run(ready).then((isWell) => void ended.set(ready.name, isWell));
      running.add(work);
      void work.finally(() => running.delete(work)).catch(() => undefined);
      continue;
    }
    if (running.size > 0) {
      await Promise.race(running);
      continue;
    }
    if (open.length === 0) return;
    if (!open.some((candidate) => needsOf(candidate).some((need) => ended.get(need) === false)))
      throw new Error(`these wait for one another: ${open.map(({ name }) => name).join(", ")}`);
  }
}
