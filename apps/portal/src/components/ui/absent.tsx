import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export type AbsentState =
  "unknown" | "withheld" | "not-published" | "missing" | "group-only" | "not-applicable";

const looks: Record<AbsentState, string> = {
  unknown: "hatched border border-line-strong px-1.5",
  withheld: "border border-line-strong bg-sunken px-1.5 [border-style:double] [border-width:3px]",
  "not-published": "border border-dotted border-line-strong px-1.5",
  missing: "border border-dashed border-line-strong px-1.5",
  "group-only": "border border-line bg-sunken px-1.5",
  "not-applicable": "text-ink-3",
};

/** Why is there no figure here? Each reason looks different, and none looks like 0. */
export async function Absent({
  state,
  reason,
}: {
  readonly state: AbsentState;
  readonly reason?: string;
}): Promise<ReactNode> {
  const t = await getTranslations("states");
  return (
    <span
      title={reason ?? t(`${state}.why`)}
      className={`inline-block rounded-[4px] text-12 leading-4.5 whitespace-nowrap text-ink-2 ${looks[state]}`}
    >
      {t(`${state}.label`)}
    </span>
  );
}
