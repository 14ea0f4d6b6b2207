import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind?: "info" | "act" | "gap";
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly role?: "status" | "alert" | "note";
}

const kinds = {
  info: "border-l-accent bg-surface",
  act: "border-l-act bg-act-soft",
  gap: "border-l-line-strong bg-surface",
};

/** What should the reader know before reading on? */
export function Notice({ kind = "info", title, children, role }: NoticeProps): ReactNode {
  return (
    <div role={role} className={`rounded-6 border border-l-4 border-line px-4 py-3 ${kinds[kind]}`}>
      {title ? <p className={`font-semibold ${kind === "act" ? "text-act" : ""}`}>{title}</p> : null}
      <div className="prose-width text-14 text-ink-2">{children}</div>
    </div>
  );
}
