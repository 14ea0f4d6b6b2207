import type { ReactNode } from "react";
import type { Application } from "@interphase/consortium/contract";
import { ActSelect } from "@/components/ui/act-form";
import { tierName } from "../../organisations/_components/membership-words";
import type { ApplicationWords } from "./application-words";

interface FeeClassProps {
  readonly application: Application;
  readonly words: ApplicationWords;
}

/** Which fee class applies? None is chosen beforehand. */
export function FeeClassField({ application, words }: FeeClassProps): ReactNode {
  const { tA } = words;
  return (
    <ActSelect
      id="feeClass"
      name="feeClass"
      label={tA("feeClass")}
      defaultValue={application.feeClass?.feeClass ?? ""}
      options={[
        { value: "", label: tA("noFeeClass") },
        ...application.feeClassChoices.map((each) => ({
          value: each.feeClass,
          label: tA("feeClassOption", { name: tierName(words, each), tier: tierName(words, each.tier) }),
        })),
      ]}
    />
  );
}

/** In which tier does the membership begin, as the fee class has it? */
export function FeeClassLine({ application: { feeClass }, words }: FeeClassProps): ReactNode {
  const { tA } = words;
  return (
    <p className="mt-1 text-12 text-ink-2">
      {feeClass === null
        ? tA("noTier")
        : tA("feeClassSaid", {
            name: tierName(words, feeClass),
            tier: tierName(words, feeClass.tier),
            weight: feeClass.tier.weight,
          })}
    </p>
  );
}
