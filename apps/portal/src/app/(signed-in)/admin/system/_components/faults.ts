import type { PlatformStatus } from "@interphase/platform/contract";

const lowDiskBytes = 2 * 1024 ** 3;
const slowAnswerMs = 1_000;
const fullFraction = 0.9;

/** Which part of the system asks for somebody to look at it? */
export function faultsOf(status: PlatformStatus): ("database" | "workers" | "migrations" | "disk")[] {
  const { database, workers, migrations, diskFreeBytes } = status;
  const isDatabaseBusy =
    database.answerMs > slowAnswerMs || database.connectionCount > database.connectionLimit * fullFraction;
  return [
    ...(isDatabaseBusy ? (["database"] as const) : []),
    ...(workers.isRunning ? [] : (["workers"] as const)),
    ...(migrations.appliedCount === migrations.expectedCount ? [] : (["migrations"] as const)),
    ...(diskFreeBytes !== null && diskFreeBytes < lowDiskBytes ? (["disk"] as const) : []),
  ];
}
