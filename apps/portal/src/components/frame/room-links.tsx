"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export interface RoomLink {
  readonly href: string;
  readonly under: readonly string[];
  readonly label: string;
  readonly icon: ReactNode;
  /** How much waits there. */
  readonly badge?: ReactNode;
}

function isWithin(path: string, room: RoomLink): boolean {
  return [room.href, ...room.under].some(
    (start) => path === start || (start !== "/" && path.startsWith(`${start}/`)),
  );
}

/** Which rooms are there, and in which am I? In the bar each is as wide as its word needs, so that eight fit on a phone. */
export function RoomLinks({
  rooms,
  place,
}: {
  readonly rooms: readonly RoomLink[];
  readonly place: "rail" | "bar";
}): ReactNode {
  const path = usePathname();
  const look =
    place === "rail"
      ? "relative flex items-center gap-3 rounded-6 px-3 py-2 text-14 rail-closed:justify-center rail-closed:px-0"
      : "relative flex min-w-0 flex-1 flex-col items-center gap-0.5 px-0.5 pt-1.5 pb-1 text-12 leading-4";
  return rooms.map((room) => (
    <li key={room.href} className={place === "bar" ? "flex min-w-0 flex-auto" : undefined}>
      <Link
        href={room.href}
        prefetch={false}
        title={place === "rail" ? room.label : undefined}
        aria-current={isWithin(path, room) ? "page" : undefined}
        className={`${look} text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-ink`}
      >
        {room.icon}
        <span className={place === "rail" ? "rail-closed:sr-only" : "max-w-full truncate"}>{room.label}</span>
        {room.badge ? (
          <span
            className={
              place === "rail"
                ? "ml-auto inline-flex rail-closed:absolute rail-closed:-top-0.5 rail-closed:right-0"
                : "absolute top-0 left-1/2 ml-1 inline-flex"
            }
          >
            {room.badge}
          </span>
        ) : null}
      </Link>
    </li>
  ));
}
