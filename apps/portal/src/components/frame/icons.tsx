import type { ReactNode } from "react";

const shapes = {
  home: "M3 10.5 12 3l9 7.5V21h-6v-6H9v6H3z",
  risk: "M3 12h4l2.5-7 4 14L16.5 12H21",
  sourcing: "M4 7.5 12 3l8 4.5v9L12 21l-8-4.5zM4 7.5l8 4.5 8-4.5M12 12v9",
  groups:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.6-3.5 3.2-5.5 6.5-5.5s5.9 2 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .8 3.2 2.5 3.6 5",
  directory:
    "M5 3.5h13.5v17H5zM8.5 3.5v17M13.5 11a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM10.8 15.5c.3-1.6 1.4-2.4 2.7-2.4s2.4.8 2.7 2.4",
  protocols: "M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12l1.5 1.5L13 11M9 17h7",
  data: "M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3",
  methods: "M5 4h11l3 3v13H5zM9 9h6M9 13h6M9 17h4",
  admin: "M12 3l7.5 3v5.5c0 4.6-3.1 7.9-7.5 9.5-4.4-1.6-7.5-4.9-7.5-9.5V6zM9 11.8l2.2 2.2L15.2 10",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.8 3.8-6 7.5-6s6.7 2.2 7.5 6",
  theme: "M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17",
  collapse: "M4 5h16v14H4zM9.5 5v14M16 9.5 13.5 12l2.5 2.5",
} as const;

export type IconName = keyof typeof shapes;

/** A room's or tool's mark, beside its word; it says nothing alone. */
export function Icon({
  name,
  className = "size-5",
}: {
  readonly name: IconName;
  readonly className?: string;
}): ReactNode {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The product's mark: two layers and what lies between them. */
export function Mark({ className = "size-6" }: { readonly className?: string }): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`shrink-0 ${className}`}>
      <rect x="3" y="3" width="18" height="6.5" rx="1.5" fill="currentColor" opacity="0.45" />
      <path
        d="M3 12c2.25-2.2 4.5-2.2 6.75 0s4.5 2.2 6.75 0 3-2 4.5-1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      <rect x="3" y="14.5" width="18" height="6.5" rx="1.5" fill="currentColor" />
    </svg>
  );
}
