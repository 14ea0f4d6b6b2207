"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

interface AdminTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string }[];
}

/** Which pages does this room have for me, and on which am I? On a phone the row scrolls to the one in use. */
export function AdminTabs({ label, tabs }: AdminTabsProps): ReactNode {
  const path = usePathname();
  const current = tabs.findLast(
    ({ href }) => path === href || (href !== "/admin" && path.startsWith(`${href}/`)),
  );
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  }, [path]);
  return (
    <nav
      aria-label={label}
      className="no-print -mx-4 mb-6 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0"
    >
      <ul ref={list} className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab === current ? "page" : undefined}
              className="block border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
