import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { sessionsRoute, type Session } from "@interphase/identity/contract";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { getFormats } from "@/i18n/format";
import { callApi } from "@/server/api";
import { Done } from "../_components/account-field";
import { AccountHead } from "../_components/account-head";
import { endOthers } from "./_actions/end-others";
import { revoke } from "./_actions/revoke";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frame"))("sessions") };
}

/** Which program holds a session, in words a person knows? */
function programOf(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const browser = /(Edg|OPR|Firefox|Chrome|Safari|curl|node|undici)/.exec(userAgent)?.[1];
  const system = /(Windows|Macintosh|Android|iPhone|iPad|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", Macintosh: "macOS" };
  const parts = [browser, system].filter((part) => part !== undefined).map((part) => names[part] ?? part);
  return parts.length > 0 ? parts.join(", ") : userAgent.slice(0, 60);
}

async function EndButton({ session }: { readonly session: Session }): Promise<ReactNode> {
  const t = await getTranslations("frame.sessionsPage");
  const { instant, pair, parts } = await getFormats();
  const which = parts([programOf(session.userAgent) ?? t("unknownProgram"), instant(session.lastSeenAt)]);
  const word = session.isCurrent ? t("signOutHere") : t("end");
  return (
    <form action={revoke}>
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="isCurrent" value={String(session.isCurrent)} />
      <Button type="submit" kind="danger" aria-label={pair(word, which)}>
        {word}
      </Button>
    </form>
  );
}

async function columns(): Promise<Column<Session>[]> {
  const t = await getTranslations("frame.sessionsPage");
  const tAccount = await getTranslations("account.sessions");
  const { instant } = await getFormats();
  return [
    {
      key: "program",
      label: t("program"),
      isDeciding: true,
      cell: (session) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <bdi>{programOf(session.userAgent) ?? t("unknownProgram")}</bdi>
          {session.isCurrent ? <Badge kind="accent">{t("current")}</Badge> : null}
        </span>
      ),
    },
    { key: "seen", label: t("lastSeen"), isDeciding: true, cell: (session) => instant(session.lastSeenAt) },
    { key: "from", label: t("address"), cell: (session) => <bdi>{session.networkAddress ?? "—"}</bdi> },
    { key: "created", label: t("created"), cell: (session) => instant(session.createdAt) },
    {
      key: "opened",
      label: tAccount("opened"),
      cell: ({ openedBy, hasSecondFactor }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {tAccount(`openedBy.${openedBy}`)}
          {hasSecondFactor ? <Badge kind="good">{tAccount("withFactor")}</Badge> : null}
        </span>
      ),
    },
    { key: "expires", label: t("expires"), cell: (session) => instant(session.expiresAt) },
    {
      key: "end",
      label: <span className="sr-only">{t("end")}</span>,
      cell: (session) => <EndButton session={session} />,
    },
  ];
}

interface SessionsPageProps {
  readonly searchParams: Promise<{ readonly cursor?: string; readonly others?: string }>;
}

export default async function SessionsPage({ searchParams }: SessionsPageProps): Promise<ReactNode> {
  const { cursor, others } = await searchParams;
  const t = await getTranslations("frame.sessionsPage");
  const tAccount = await getTranslations("account.sessions");
  const query = cursor === undefined ? {} : { cursor };
  const { items, nextCursor } = (await callApi(sessionsRoute, { query })).value;
  return (
    <>
      <AccountHead
        current="sessions"
        actions={
          items.length > 1 ? (
            <form action={endOthers}>
              <Button type="submit" kind="danger">
                {tAccount("endOthers")}
              </Button>
            </form>
          ) : null
        }
      />
      <div className="mb-4 empty:hidden">
        <Done text={others === "ended" ? tAccount("endOthersDone") : null} />
      </div>
      <DataTable
        caption={t("title")}
        isCaptionHidden
        columns={await columns()}
        rows={items}
        rowKey={(session) => session.id}
      />
      <Pager path="/sessions" search={{}} nextCursor={nextCursor} hasCursor={cursor !== undefined} />
    </>
  );
}
