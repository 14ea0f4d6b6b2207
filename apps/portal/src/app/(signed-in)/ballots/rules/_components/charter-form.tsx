import type { BallotCharter } from "@interphase/consortium/contract";
import type { ReactNode } from "react";

import { ActCheck, ActForm, ActInput, ActSelect, ActSubmit } from "@/components/ui/act-form";

import { proposeCharter } from "../../_actions/charter-acts";
import { ruleKeyOf } from "../../_words/rule-key";
import type { BallotWords } from "../../_words/words";

interface CharterFormProps {
  readonly charter: BallotCharter;
  readonly requestKey: string;
  readonly words: BallotWords;
}

const shares = ["quorum", "inFavour", "againstMax"] as const;

/** Which of the rules stay, and which is added? Two of them at a time are two proposals. */
export function CharterForm({ charter, requestKey, words: { t, rule } }: CharterFormProps): ReactNode {
  const { groupId, rules } = charter;
  return (
    <ActForm
      act={proposeCharter.bind(null, requestKey, groupId)}
      label={t("charter.propose")}
      className="flex max-w-3xl flex-col gap-4"
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium">{t("charter.keep")}</legend>
        {rules.map((each) => {
          const key = ruleKeyOf(each);
          return (
            <ActCheck key={key} id={`keep-${key}`} name={`keep-${key}`} label={rule(each)} defaultChecked />
          );
        })}
      </fieldset>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1 font-medium">{t("charter.add")}</legend>
        <div className="grid gap-4 sm:grid-cols-3">
          {shares.map((share) => (
            <ActInput
              key={share}
              id={share}
              name={share}
              label={t(`charter.shares.${share}`)}
              help={t("charter.shareHelp")}
              inputMode="text"
              maxLength={40}
              autoComplete="off"
            />
          ))}
        </div>
        <ActSelect
          id="weights"
          name="weights"
          label={t("charter.weights")}
          options={[
            { value: "equal", label: t("charter.weightsEqual") },
            { value: "tier", label: t("charter.weightsTier") },
          ]}
        />
        <ActSelect
          id="discuss"
          name="discuss"
          label={t("charter.discuss")}
          options={[
            { value: "counts", label: t("charter.discussCounts") },
            { value: "blocks", label: t("charter.discussBlocks") },
          ]}
        />
      </fieldset>
      <div>
        <ActSubmit>{t("charter.propose")}</ActSubmit>
      </div>
    </ActForm>
  );
}
