"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { InputField, SelectField } from "@/components/ui/field";

import { assessPlan } from "../../../_actions/assess-plan";

interface AssessFormProps {
  readonly planId: string;
  readonly editions: readonly { readonly name: string; readonly isDefault: boolean }[];
}

/** Against which facts, for which day and home area is the plan assessed? Everything may be left as it is. */
export function AssessForm({ planId, editions }: AssessFormProps): ReactNode {
  const t = useTranslations("sourcing.assessForm");
  const router = useRouter();
  const [edition, setEdition] = useState(editions.find(({ isDefault }) => isDefault)?.name ?? "");
  const [date, setDate] = useState("");
  const [homeArea, setHomeArea] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const assess = () => {
    startTransition(async () => {
      const area = homeArea
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== "");
      const options = {
        ...(edition !== "" && { edition }),
        ...(date !== "" && { date }),
        ...(area.length > 0 && { homeArea: area }),
      };
      const answer = await assessPlan(planId, options, crypto.randomUUID());
      if (answer.isOk) router.push(`/sourcing/assessments/${answer.assessmentId}`);
      else setError(answer.message);
    });
  };
  return (
    <form
      className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault();
        assess();
      }}
    >
      <SelectField
        id="assess-edition"
        label={t("edition")}
        value={edition}
        onChange={(event) => {
          setEdition(event.target.value);
        }}
        options={editions.map(({ name, isDefault }) => ({
          value: name,
          label: isDefault ? t("newest", { name }) : name,
        }))}
      />
      <InputField
        id="assess-date"
        type="date"
        label={t("date")}
        help={t("dateHelp")}
        value={date}
        onChange={(event) => {
          setDate(event.target.value);
        }}
      />
      <InputField
        id="assess-home"
        label={t("homeArea")}
        help={t("homeAreaHelp")}
        placeholder="DEU FRA ITA"
        value={homeArea}
        onChange={(event) => {
          setHomeArea(event.target.value);
        }}
      />
      <div className="lg:pt-6">
        <Button type="submit" disabled={isPending}>
          {isPending ? t("working") : t("assess")}
        </Button>
      </div>
      {error !== null && (
        <p role="alert" className="font-medium text-act sm:col-span-2 lg:col-span-4">
          ▲ {error}
        </p>
      )}
    </form>
  );
}
