/** How long does what a request began last? Until it has been answered, or whoever asked has left. */
export class RequestScope {
  private readonly leaving = new AbortController();
  private readonly endings: (() => Promise<void>)[] = [];

  /** Aborted when whoever asked has left before the answer. */
  get departure(): AbortSignal {
    return this.leaving.signal;
  }

  /** Whoever asked is gone: nobody waits for the answer. */
  leave(): void {
    this.leaving.abort();
  }

  /** Does `work` once the request has been answered or refused. */
  atEnd(work: () => Promise<void>): void {
    this.endings.push(work);
  }

  /** Ends everything that waits for the end, in reverse order. */
  async end(): Promise<void> {
    for (const work of this.endings.splice(0).reverse()) await work();
  }
}
