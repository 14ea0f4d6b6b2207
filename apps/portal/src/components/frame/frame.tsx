import Link from "next/link";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Suspense, type ReactNode } from "react";
import type { Me } from "@interphase/identity/contract";
import { ActBadge } from "./act-badge";
import { Bell } from "./bell";
import { ConnectionBanner } from "./connection-banner";
import { Icon, Mark } from "./icons";
import { LanguageSwitch } from "./language-switch";
import { PaletteOpener } from "./palette-opener";
import { PersonMenu } from "./person-menu";
import { RailToggle } from "./rail-toggle";
import { RoomLinks, type RoomLink } from "./room-links";
import { roomsFor } from "./rooms";
import { WithheldBanner } from "./withheld-banner";

async function TopBar({ me }: { readonly me: Me | null }): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return (
    <header className="no-print sticky top-0 z-30 flex h-13 items-center gap-2 border-b border-line bg-surface px-3 sm:px-4">
      <Link href={me === null ? "/" : "/home"} className="flex items-center gap-2 text-16 font-semibold">
        <Mark className="size-6 text-accent" />
        <span className={me === null ? "" : "max-sm:sr-only"}>Interphase</span>
      </Link>
      {me?.organisation ? (
        <p
          className="min-w-0 truncate border-l border-line pl-3 text-14 text-ink-2"
          title={me.organisation.name}
        >
          {me.organisation.name}
        </p>
      ) : null}
      <div className="ml-auto flex items-center gap-1 sm:gap-2">
        <PaletteOpener
          icon={<Icon name="search" className="size-4" />}
          texts={{
            title: t("search.title"),
            placeholder: t("search.placeholder"),
            empty: t("search.empty"),
            loading: t("search.loading"),
            failed: t("search.failed"),
            close: t("search.close"),
          }}
        />
        {me === null ? null : (
          <Suspense>
            <Bell />
          </Suspense>
        )}
        <LanguageSwitch />
        <PersonMenu me={me} />
      </div>
    </header>
  );
}

interface RoomsProps {
  readonly rooms: readonly RoomLink[];
}

async function Rail({ rooms }: RoomsProps): Promise<ReactNode> {
  const t = await getTranslations("frame");
  const isClosed = (await cookies()).get("interphase-rail")?.value === "closed";
  return (
    <nav
      id="rail"
      aria-label={t("roomsLabel")}
      className="no-print sticky top-13 hidden h-[calc(100dvh-3.25rem)] w-52 shrink-0 flex-col justify-between border-r border-line bg-surface p-2 rail-closed:w-14 md:flex"
    >
      <ul className="flex flex-col gap-0.5">
        <RoomLinks rooms={rooms} place="rail" />
      </ul>
      <RailToggle
        isClosedAtFirst={isClosed}
        openLabel={t("railOpen")}
        closeLabel={t("railClose")}
        icon={<Icon name="collapse" />}
      />
    </nav>
  );
}

async function BottomBar({ rooms }: RoomsProps): Promise<ReactNode> {
  const t = await getTranslations("frame");
  return (
    <nav
      aria-label={t("roomsLabel")}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        <RoomLinks rooms={rooms} place="bar" />
      </ul>
    </nav>
  );
}

interface FrameProps {
  readonly me: Me | null;
  readonly children: ReactNode;
}

/** What surrounds every page: the rooms this reader has, search, language and the person; then the page. */
export async function Frame({ me, children }: FrameProps): Promise<ReactNode> {
  const t = await getTranslations("frame");
  const rooms = roomsFor(me?.abilities ?? [], me !== null).map((room) => ({
    href: room.href,
    under: room.under,
    label: t(`rooms.${room.key}`),
    icon: <Icon name={room.icon} />,
    badge: room.key === "home" && me?.abilities.includes("sourcing.assessment.read") === true && (
      <Suspense>
        <ActBadge />
      </Suspense>
    ),
  }));
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-6 focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
      >
        {t("skip")}
      </a>
      <TopBar me={me} />
      <ConnectionBanner text={t("offline")} />
      {me === null ? null : <WithheldBanner me={me} />}
      <div className="flex">
        <Rail rooms={rooms} />
        <div className="flex min-h-[calc(100dvh-3.25rem)] min-w-0 flex-1 flex-col">
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-[1440px] flex-1 px-4 py-6 outline-none sm:px-6"
          >
            {children}
          </main>
          <footer className="mx-auto w-full max-w-[1440px] px-4 pt-4 pb-24 text-12 text-ink-3 sm:px-6 md:pb-6">
            <p className="border-t border-line pt-3">{t("footer")}</p>
          </footer>
        </div>
      </div>
      <BottomBar rooms={rooms} />
    </>
  );
}
