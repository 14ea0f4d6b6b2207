import Link from "next/link";
import type { ReactNode } from "react";

interface TabsNavProps {
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: ReactNode; readonly isCurrent: boolean }[];
}

/** Which views does this have? Links, so that a view can be shared and opened without a script. */
export function TabsNav({ label, tabs }: TabsNavProps): ReactNode {
  return (
    <nav aria-label={label} className="no-print mb-6 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
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
