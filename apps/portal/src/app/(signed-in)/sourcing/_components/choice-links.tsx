import Link from "next/link";
import type { ReactNode } from "react";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** Which one is shown? Links, so that the choice is in the address and a colleague sees the same. */
export function ChoiceLinks({
  label,
  choices,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
}): ReactNode {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <li key={choice.value}>
            <Link
              href={choice.href}
              scroll={false}
              prefetch={false}
              aria-current={choice.isCurrent ? "true" : undefined}
              className="inline-flex min-h-7 items-center rounded-6 border border-line px-2 text-12 text-ink-2 hover:bg-sunken aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-ink pointer-coarse:min-h-9"
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
