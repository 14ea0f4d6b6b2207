import type { PublicOrganisation } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

const chain = ["mining", "refining", "material", "cell", "vehicle-maker"] as const;

/** Where in the chain from ore to vehicle does an organisation stand, or beside it? The place is said in words too. */
export async function ChainPlace({
  kind,
}: {
  readonly kind: PublicOrganisation["kind"];
}): Promise<ReactNode> {
  const [t, kinds] = await Promise.all([
    getTranslations("directory.chain"),
    getTranslations("applications.kinds"),
  ]);
  const isInChain = chain.some((step) => step === kind);
  return (
    <>
      <ol className="flex flex-wrap items-center gap-y-2" aria-label={t("label")}>
        {chain.map((step, index) => (
          <li key={step} className="flex items-center">
            {index === 0 ? null : (
              <span aria-hidden="true" className="px-2 text-ink-3">
                →
              </span>
            )}
            <span
              aria-current={step === kind ? "step" : undefined}
              className="rounded-6 border border-line px-3 py-1 text-14 text-ink-2 aria-[current=step]:border-accent aria-[current=step]:bg-accent-soft aria-[current=step]:font-semibold aria-[current=step]:text-ink"
            >
              {kinds(step)}
            </span>
          </li>
        ))}
      </ol>
      {isInChain ? null : (
        <p className="mt-3 text-ink-2">{kind === null ? t("unknown") : t("beside", { kind: kinds(kind) })}</p>
      )}
    </>
  );
}
