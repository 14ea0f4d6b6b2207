import { once, EventEmitter } from "node:events";
import type { BrowserContext, Page, Request } from "playwright-core";

/** What the pages of a window have asked for and not got: not what Next fetches ahead for links nobody has pressed. */
class Awaited {
  private readonly begun = new Map<Request, number>();
  private readonly navigated = new WeakMap<Page, number>();
  private readonly ends = new EventEmitter();
  /** What a page of the window had no words for, as next-intl says it in the console. */
  readonly wordless: string[] = [];

  get addresses(): string[] {
    return [...this.begun.keys()].map((request) => request.url());
  }

  begin(request: Request): void {
    if (request.isNavigationRequest()) this.navigated.set(request.frame().page(), performance.now());
    else if (isAsked(request)) this.begun.set(request, performance.now());
  }

  end(request: Request): void {
    this.begun.delete(request);
    if (this.begun.size === 0) this.ends.emit("none");
  }

  /** A document that is left takes its fetches along, and some of them are never said to have ended. */
  leave(page: Page): void {
    const since = this.navigated.get(page) ?? 0;
    for (const [request, at] of this.begun)
      if (at < since && request.frame().page() === page) this.end(request);
  }

  /** Waits until nothing is asked for. */
  async none(withinMs: number): Promise<void> {
    if (this.begun.size > 0) await once(this.ends, "none", { signal: AbortSignal.timeout(withinMs) });
  }
}

const isAsked = (request: Request): boolean =>
  ["fetch", "xhr", "script"].includes(request.resourceType()) &&
  request.serviceWorker() === null &&
  !("next-router-prefetch" in request.headers());

const windows = new WeakMap<BrowserContext, Awaited>();

/** Counts what the pages of a window fetch from now on, so that `arrived` can tell. Gives the window back. */
export function watched(context: BrowserContext): BrowserContext {
  const awaited = new Awaited();
  windows.set(context, awaited);
  context.on("request", (request) => {
    awaited.begin(request);
  });
  context.on("requestfinished", (request) => {
    awaited.end(request);
  });
  context.on("requestfailed", (request) => {
    awaited.end(request);
  });
  context.on("console", (said) => {
    if (/\b(?:MISSING_MESSAGE|FORMATTING_ERROR|INVALID_MESSAGE)\b/.test(said.text()))
      awaited.wordless.push(said.text());
  });
  context.on("page", (page) => {
    page.on("domcontentloaded", () => {
      awaited.leave(page);
    });
  });
  return context;
}

/** A part of what React has drawn, of its own account. **Source** `Fiber` of react-dom 19. */
interface Part {
  readonly memoizedState: { readonly isDehydrated?: boolean; readonly dehydrated?: unknown } | null;
  readonly child: Part | null;
  readonly sibling: Part | null;
}

/** What is read of React's own account of a document. **Source** `FiberRootNode` of react-dom 19. */
interface Root {
  readonly pendingLanes: number;
  readonly callbackNode: unknown;
  readonly current: Part;
}

/**
 * What has not come yet or is not at rest, of what the page's own document can know? Its parts have been streamed and swapped
 * in for their skeletons, its heading is seen, React has hydrated all of it and has nothing left to draw, and nothing moves.
 */
function findUnrest(): string[] {
  const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$")) ?? "";
  const root = (document as unknown as Record<string, { stateNode: Root } | undefined>)[key]?.stateNode;
  // A part whose script or data has not come stays as the server sent it, and React counts nothing as left to draw.
  const isUnawake = (top: Part): boolean => {
    for (let part: Part | null = top; part !== null; part = part.sibling)
      if ((part.memoizedState?.dehydrated ?? null) !== null || (part.child !== null && isUnawake(part.child)))
        return true;
    return false;
  };
  const isMoving = ({ playState, effect }: Animation): boolean =>
    playState === "running" && effect?.getTiming().iterations !== Infinity;
  const unrest = {
    document: document.readyState !== "complete",
    hydration: root?.current.memoizedState?.isDehydrated !== false || isUnawake(root.current),
    drawing: root?.pendingLanes !== 0 || root.callbackNode !== null,
    // React's marks of a part that is still on its way, and of one that has come but is not in its place yet.
    parts: document.querySelector("[data-arriving], template[id^='B:'], div[hidden][id^='S:']") !== null,
    heading: document.querySelector("h1")?.checkVisibility() !== true,
    animation: document.getAnimations().some(isMoving),
  };
  return Object.entries(unrest).flatMap(([part, isUnrest]) => (isUnrest ? [part] : []));
}

/**
 * Is the page at rest before a time is over? The effects of what was drawn last are ordinary tasks, which run before one of the
 * lowest rank. Not `requestIdleCallback`: on a busy machine a page may have no idle period for a minute.
 */
const comesToRest = (withinMs: number): string => `(async () => {
  const findUnrest = ${String(findUnrest)};
  const until = performance.now() + ${String(withinMs)};
  const task = (options) => scheduler.postTask(() => undefined, options);
  do {
    if (findUnrest().length > 0) await task({ delay: 50 });
    else {
      await task({ priority: "background" });
      if (findUnrest().length === 0) return true;
    }
  } while (performance.now() < until);
  return false;
})()`;

/**
 * Is the page at rest before a time is over, and the same document still there? Asked by `evaluate`, which waits for what the
 * page promises: `waitForFunction` takes the promise itself for a yes.
 */
async function isAtRest(page: Page, withinMs: number): Promise<boolean> {
  try {
    return await page.evaluate<boolean>(comesToRest(withinMs));
  } catch (error) {
    if (/Execution context was destroyed/.test(String(error))) return false;
    throw error;
  }
}

/**
 * Waits until the page is what its reader gets: whole, hydrated, still, with nothing asked for that has not been answered.
 * **Fails** after a time, saying what was still awaited, and at once when a page of the window had no words for something.
 */
export async function arrived(page: Page, withinMs = 60_000): Promise<void> {
  const awaited = windows.get(page.context());
  if (awaited === undefined) throw new Error("this window is not watched: open it by openReader");
  const until = Date.now() + withinMs;
  const left = (): number => Math.max(1, until - Date.now());
  try {
    do await awaited.none(left());
    while ((!(await isAtRest(page, left())) || awaited.addresses.length > 0) && Date.now() < until);
  } catch (error) {
    throw new Error(`${page.url()} has not arrived: ${awaited.addresses.join(" ")}`, { cause: error });
  }
  if (awaited.wordless.length > 0)
    throw new Error(`${page.url()} has no words for: ${awaited.wordless.join("\n")}`);
  if (Date.now() < until) return;
  const unrest = await page.evaluate(findUnrest).catch(String);
  throw new Error(`${page.url()} has not arrived: ${String(unrest)} ${awaited.addresses.join(" ")}`);
}

/** Waits until the page has come to an address, and has arrived there. */
export async function arriveAt(page: Page, address: RegExp | ((url: URL) => boolean)): Promise<void> {
  await page.waitForURL(address, { timeout: 60_000 });
  await arrived(page);
}
