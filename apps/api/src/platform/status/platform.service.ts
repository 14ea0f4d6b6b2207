import { statfs } from "node:fs/promises";
import { memoryUsage, uptime, version } from "node:process";
import type { PlatformQueue, PlatformStatus } from "@interphase/platform";
import { Clock } from "../clock/clock.js";
import { PlatformRepository } from "./platform.repository.js";

/** Is the system well? Figures of processes and of the queue, never of what they hold. */
export class PlatformService {
  constructor(
    private readonly repository: PlatformRepository,
    private readonly clock: Clock,
    private readonly dataDirectory: string,
  ) {}

  async status(): Promise<PlatformStatus> {
    const startedMs = this.clock.elapsedMs();
    const state = await this.repository.readDatabase();
    const answerMs = Math.round((this.clock.elapsedMs() - startedMs) * 10) / 10;
    const applied = await this.repository.listMigrations();
    const { workerConnectionCount, ...database } = state;
    return {
      checkedAt: this.clock.now().toISOString(),
      api: {
        nodeVersion: version.slice(1),
        uptimeSeconds: Math.floor(uptime()),
        memoryBytes: memoryUsage.rss(),
      },
      database: { ...database, answerMs },
      workers: { isRunning: workerConnectionCount > 0, connectionCount: workerConnectionCount },
      migrations: {
        appliedCount: applied.length,
        expectedCount: this.repository.countExpectedMigrations(),
        latest: applied.at(-1) ?? null,
      },
      diskFreeBytes: await freeBytes(this.dataDirectory),
    };
  }

  async queue(): Promise<PlatformQueue> {
    const state = await this.repository.readQueue();
    return { checkedAt: this.clock.now().toISOString(), ...state };
  }
}

/** An api on a machine of its own may have no data directory; then it knows no disk. */
async function freeBytes(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch {
    return null;
  }
}
