import type { Metadata } from "next";
import type { ReactNode } from "react";
import {
  platformQueueRoute,
  platformStatusRoute,
  type PlatformQueue,
  type PlatformStatus,
} from "@interphase/platform/contract";
import { Badge } from "@/components/ui/badge";
import { PageHead, Section } from "@/components/ui/page-head";
import { callApi } from "@/server/api";
import { Facts } from "../_components/facts";
import { adminTitle, getAdminWords, type AdminWords } from "../_words/words";
import { faultsOf } from "./_components/faults";

export function generateMetadata(): Promise<Metadata> {
  return adminTitle("system");
}

const mebibyte = 1024 * 1024;

function megabytes({ t, formats }: AdminWords, bytes: number): string {
  return t("system.megabytes", { size: formats.number(Math.round(bytes / mebibyte)) });
}

function duration({ t, formats }: AdminWords, seconds: number): string {
  if (seconds < 120) return t("system.seconds", { count: formats.number(Math.round(seconds)) });
  if (seconds < 7200) return t("system.minutes", { count: formats.number(Math.round(seconds / 60)) });
  if (seconds < 172_800) return t("system.hours", { count: formats.number(Math.round(seconds / 3600)) });
  return t("system.days", { count: formats.number(Math.round(seconds / 86_400)) });
}

function State({ isGood, words }: { readonly isGood: boolean; readonly words: AdminWords }): ReactNode {
  return <Badge kind={isGood ? "good" : "act"}>{words.t(isGood ? "system.good" : "system.bad")}</Badge>;
}

function healthRows(status: PlatformStatus, words: AdminWords) {
  const { t, formats } = words;
  const faults: ReadonlySet<string> = new Set(faultsOf(status));
  const row = (key: "api" | "database" | "workers" | "migrations" | "disk", text: string) => ({
    label: (
      <span className="flex flex-wrap items-center gap-2 text-14 text-ink">
        {t(`system.${key}`)}
        <State isGood={!faults.has(key)} words={words} />
      </span>
    ),
    value: text,
  });
  const { api, database, workers, migrations, diskFreeBytes } = status;
  return [
    row(
      "api",
      t("system.apiText", {
        version: api.nodeVersion,
        since: duration(words, api.uptimeSeconds),
        memory: megabytes(words, api.memoryBytes),
      }),
    ),
    row(
      "database",
      t("system.databaseText", {
        version: database.version,
        ms: formats.number(database.answerMs, 1),
        size: megabytes(words, database.sizeBytes),
        used: formats.number(database.connectionCount),
        limit: formats.number(database.connectionLimit),
      }),
    ),
    row(
      "workers",
      workers.isRunning
        ? t("system.workersText", { count: workers.connectionCount })
        : t("system.workersNone"),
    ),
    row(
      "migrations",
      t("system.migrationsText", {
        applied: formats.number(migrations.appliedCount),
        expected: formats.number(migrations.expectedCount),
        latest: migrations.latest ?? "—",
      }),
    ),
    row(
      "disk",
      diskFreeBytes === null
        ? t("system.diskUnknown")
        : t("system.diskText", { size: megabytes(words, diskFreeBytes) }),
    ),
  ];
}

function queueRows(queue: PlatformQueue, words: AdminWords) {
  const { t, formats } = words;
  return [
    { label: t("system.waiting"), value: formats.number(queue.waitingCount) },
    { label: t("system.running"), value: formats.number(queue.runningCount) },
    { label: t("system.retrying"), value: formats.number(queue.retryingCount) },
    {
      label: t("system.failed"),
      value: (
        <span className="flex items-center gap-2">
          {formats.number(queue.failedCount)}
          {queue.failedCount > 0 ? <Badge kind="act">{t("system.look")}</Badge> : null}
        </span>
      ),
    },
    {
      label: t("system.oldest"),
      value:
        queue.oldestWaitSeconds === null
          ? t("system.nothingWaits")
          : duration(words, queue.oldestWaitSeconds),
    },
  ];
}

export default async function SystemPage(): Promise<ReactNode> {
  const words = await getAdminWords();
  const { t, formats } = words;
  const [status, queue] = await Promise.all([
    callApi(platformStatusRoute, {}),
    callApi(platformQueueRoute, {}),
  ]);
  const faults = faultsOf(status.value);
  return (
    <>
      <PageHead
        title={t("system.title")}
        lead={faults.length === 0 ? t("system.allGood") : t("system.someBad", { count: faults.length })}
        actions={
          <a className="link px-1" href="/admin/system">
            {t("system.again")}
          </a>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <Section id="health" title={t("system.health")}>
            <Facts rows={healthRows(status.value, words)} />
            <p className="mt-2 text-12 text-ink-3">
              {t("system.checked", { instant: formats.instant(status.value.checkedAt) })}
            </p>
          </Section>
        </div>
        <div className="min-w-0">
          <Section id="queue" title={t("system.queue")} lead={t("system.queueLead")}>
            <Facts rows={queueRows(queue.value, words)} />
          </Section>
        </div>
      </div>
    </>
  );
}
