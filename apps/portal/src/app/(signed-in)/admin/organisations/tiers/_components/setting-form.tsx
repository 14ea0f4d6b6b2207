import type { ReactNode } from "react";
import type { MembershipTier } from "@interphase/consortium/contract";
import { ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";
import { tierName, type MembershipWords } from "../../_components/membership-words";
import { proposeSetting } from "../_actions/setting-acts";

interface SettingFormProps {
  readonly kind: "tier" | "fee-class";
  readonly requestKey: string;
  readonly tiers: readonly MembershipTier[];
  readonly words: MembershipWords;
}

/** Which tier, or which fee class, shall there be? */
export function SettingForm({ kind, requestKey, tiers, words }: SettingFormProps): ReactNode {
  const { tM } = words;
  const id = (name: string) => `${kind}-${name}`;
  return (
    <ActForm
      act={proposeSetting.bind(null, kind, requestKey)}
      label={tM(kind === "tier" ? "tiers.proposeTier" : "tiers.proposeFeeClass")}
      className="mt-2 grid max-w-2xl gap-4 sm:grid-cols-2"
    >
      <ActInput
        id={id("name")}
        name="name"
        required
        maxLength={40}
        autoComplete="off"
        label={tM("tiers.name")}
        help={tM("tiers.nameHelp")}
      />
      {kind === "tier" ? (
        <ActInput
          id={id("weight")}
          name="weight"
          required
          inputMode="numeric"
          autoComplete="off"
          label={tM("tiers.weight")}
          help={tM("tiers.weightHelp")}
        />
      ) : (
        <ActSelect
          id={id("tier")}
          name="tier"
          label={tM("tiers.tier")}
          defaultValue=""
          options={[
            { value: "", label: "—" },
            ...tiers.map((each) => ({ value: each.tier, label: tierName(words, each) })),
          ]}
        />
      )}
      <ActInput
        id={id("nameEn")}
        name="nameEn"
        required
        maxLength={200}
        autoComplete="off"
        label={tM("tiers.nameEn")}
      />
      <ActInput
        id={id("nameZh")}
        name="nameZh"
        maxLength={200}
        autoComplete="off"
        label={tM("tiers.nameZh")}
      />
      <div>
        <ActSubmit kind="secondary">{tM("tiers.propose")}</ActSubmit>
      </div>
    </ActForm>
  );
}
