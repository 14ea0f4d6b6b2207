import Link from "next/link";
import type { ReactNode } from "react";

export interface FigurePlace {
  readonly mineralId: string;
  readonly edition: string;
  readonly date: string;
}

/** Where is a figure explained, for good? The edition and the day are part of the address. */
export function explainPath(place: FigurePlace, figure: string): string {
  const search = new URLSearchParams({ edition: place.edition, date: place.date });
  return `/minerals/${place.mineralId}/explain/${figure}?${search.toString()}`;
}

interface FigureLinkProps {
  readonly place: FigurePlace;
  readonly figure: string;
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A figure that opens its explanation. */
export function FigureLink({ place, figure, label, children, className }: FigureLinkProps): ReactNode {
  return (
    <Link
      href={explainPath(place, figure)}
      prefetch={false}
      aria-label={label}
      className={
        className ?? "underline decoration-dotted decoration-1 underline-offset-3 hover:decoration-solid"
      }
    >
      {children}
    </Link>
  );
}
