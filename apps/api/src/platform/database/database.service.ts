import { AsyncLocalStorage } from "node:async_hooks";
import type { Writable } from "node:stream";
import type { OnApplicationShutdown } from "@nestjs/common";
import type { PoolClient, QueryResult } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { DataSource, EntityManager, EntitySchema, ObjectLiteral, Repository } from "typeorm";
import { z } from "zod";
import { parseRows } from "./row.js";
import { beginStatement, systemScope, type ActorScope, type Purpose } from "./scope.js";

/** One open transaction: the connection it owns, in whose name, and what waits for its commit. */
interface OpenTransaction {
  readonly client: PoolClient;
  readonly manager: EntityManager;
  readonly scope: ActorScope;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
}

/**
 * What of TypeORM's repository is one statement and nothing else?
 * **Shape** `save` and `remove` look first, cascade, and open transactions of their own.
 */
export type TableRepository<Row extends ObjectLiteral> = Pick<
  Repository<Row>,
  | "find"
  | "findBy"
  | "findOne"
  | "findOneBy"
  | "countBy"
  | "existsBy"
  | "insert"
  | "update"
  | "delete"
  | "upsert"
>;

interface KeyedTable<Row extends ObjectLiteral> {
  readonly name: string;
  readonly entity: EntitySchema<Row> | undefined;
}

const reachRow = z.object({ previous: z.string().nullable() });

/**
 * Through which door does the api reach PostgreSQL?
 * `runAs` opens the actor's transaction; inside it `query`, `execute` and `copyIn` use that transaction without being
 * handed it. Outside one, `query` takes a pooled connection with no actor: public tables only, by row-level security.
 */
export class Database implements OnApplicationShutdown {
  private readonly current = new AsyncLocalStorage<OpenTransaction>();

  constructor(readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction as `scope`: committed when it resolves, rolled back when it throws. */
  async runAs<T>(scope: ActorScope, work: () => Promise<T>): Promise<T> {
    if (this.current.getStore() !== undefined) throw new Error("a transaction is already open");
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(beginStatement(scope));
      // One statement began the transaction and named the actor; without this the runner would begin another inside it.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const open: OpenTransaction = {
        client,
        manager: runner.manager,
        scope,
        beforeCommit: [],
        afterCommit: [],
      };
      const result = await this.current.run(open, async () => {
        const done = await work();
        for (const next of open.beforeCommit) await next();
        return done;
      });
      await client.query("COMMIT");
      for (const next of open.afterCommit) next();
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
  }

  /**
   * Where are the rows of one table, in the current transaction?
   * **Fails** by throwing outside one: a repository of its own connection would ask in nobody's name.
   */
  repository<Row extends ObjectLiteral>({ name, entity }: KeyedTable<Row>): TableRepository<Row> {
    if (entity === undefined) throw new Error(`${name} has no key, so its rows are not asked for one by one`);
    return this.open().manager.getRepository(entity);
  }

  /** As `runAs`, on a connection of its own beside the caller's transaction: what it writes is seen and stays at once. */
  runBeside<T>(scope: ActorScope, work: () => Promise<T>): Promise<T> {
    return this.current.exit(() => this.runAs(scope, work));
  }

  /**
   * Runs `work` with a purpose of the api's own: inside the current transaction, or in one of its own outside of any.
   * Only what `work` asks itself is asked with it; the setting ends with `work`.
   */
  async withPurpose<T>(purpose: Purpose, work: () => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open === undefined) return this.runAs(systemScope(purpose), work);
    const previous = await this.setPurpose(open, purpose);
    try {
      return await work();
    } finally {
      // After a failed statement the transaction only rolls back, which ends the setting too.
      await this.setPurpose(open, previous).catch(() => undefined);
    }
  }

  /** Is the caller inside an actor's transaction? */
  get isInTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Which transaction is the caller in? The same object for as long as it is open; undefined outside one. */
  get transaction(): { readonly scope: ActorScope } | undefined {
    return this.current.getStore();
  }

  /**
   * Rows of one statement, each as `row` says it, in the current transaction or, outside one, on a pooled connection without an
   * actor.
   */
  async query<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<z.output<Row>[]> {
    return parseRows(row, (await this.ask(sql, params)).rows);
  }

  /** How many rows did one statement of the current transaction change or find? */
  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.open().client.query(sql, [...params])).rowCount ?? 0;
  }

  /** Opens a COPY into the current transaction; whoever opens it ends it before the transaction does anything else. */
  openCopy(statement: string): Writable {
    return this.open().client.query(copyFrom(statement));
  }

  /** Runs `next` as the last thing before the current transaction commits, and inside it: if it throws, nothing commits. */
  beforeCommit(next: () => Promise<void>): void {
    this.open().beforeCommit.push(next);
  }

  /** Runs `next` once the current transaction has committed, never if it rolls back. */
  afterCommit(next: () => void): void {
    this.open().afterCommit.push(next);
  }

  /** Does the server answer? */
  async ping(): Promise<void> {
    await this.ask("SELECT 1", []);
  }

  /** Closes the pool, after the HTTP server has answered its last request. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async ask(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    const open = this.current.getStore();
    if (open !== undefined) return open.client.query(sql, [...params]);
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return await client.query(sql, [...params]);
    } finally {
      await runner.release();
    }
  }

  private async setPurpose({ client }: OpenTransaction, purpose: string): Promise<string> {
    const { rows } = await client.query(
      "SELECT previous FROM (SELECT current_setting('app.reach', true) AS previous) AS before, set_config('app.reach', $1, true)",
      [purpose],
    );
    return parseRows(reachRow, rows)[0]?.previous ?? "";
  }

  private open(): OpenTransaction {
    const open = this.current.getStore();
    if (open === undefined) throw new Error("no transaction is open");
    return open;
  }
}
