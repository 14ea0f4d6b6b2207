import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import type { Application, ApplicationStepState } from "@interphase/consortium/contract";
import { ActForm, ActSelect, ActSubmit } from "@/components/ui/act-form";
import type { ApplicationWords } from "./application-words";

type NamedBallot = NonNullable<ApplicationStepState["ballot"]>;

/** How is a ballot said in one line? */
function ballotText(
  { question, state, outcome, closesAt }: NamedBallot,
  { tA, formats }: ApplicationWords,
): string {
  return state === "closed" && outcome !== null
    ? tA("ballotOver", { question, outcome: tA(`outcomes.${outcome}`) })
    : tA("ballotOf", { question, date: formats.date(closesAt) });
}

interface BallotFormProps {
  readonly act: ComponentProps<typeof ActForm>["act"];
  readonly current: NamedBallot | null;
  readonly choices: Application["ballotChoices"];
  readonly help: string;
  readonly words: ApplicationWords;
}

/** Which ballot of the alliance decides this, or none? */
export function BallotForm({ act, current, choices, help, words }: BallotFormProps): ReactNode {
  const { tA } = words;
  const ballots = [...(current === null ? [] : [current]), ...choices];
  if (ballots.length === 0)
    return (
      <p className="mt-2 text-ink-2">
        {tA("noChoices")}{" "}
        <Link className="link" href="/ballots">
          {tA("toBallots")}
        </Link>
      </p>
    );
  return (
    <ActForm act={act} label={tA("nameBallot")} className="mt-2 flex max-w-xl flex-col gap-3">
      <ActSelect
        id="ballot"
        name="ballot"
        label={tA("ballot")}
        help={help}
        options={[
          { value: "", label: tA("ballotNone") },
          ...ballots.map((ballot) => ({ value: ballot.id, label: ballotText(ballot, words) })),
        ]}
        defaultValue={current?.id ?? ""}
      />
      <div>
        <ActSubmit kind="secondary">{tA("nameBallotLabel")}</ActSubmit>
      </div>
    </ActForm>
  );
}

/** From which ballot does a step take its state? */
export function StepBallot({
  ballot,
  words,
}: {
  readonly ballot: NamedBallot;
  readonly words: ApplicationWords;
}): ReactNode {
  const { tA, formats } = words;
  const { question, outcome, closesAt } = ballot;
  return (
    <p className="mt-1 wrap-anywhere">
      <Link className="link" href={`/ballots/${ballot.id}`}>
        <bdi>
          {outcome === null
            ? tA("ballotRuns", { question, date: formats.date(closesAt) })
            : tA("ballotClosed", { question, outcome: tA(`outcomes.${outcome}`) })}
        </bdi>
      </Link>
    </p>
  );
}
