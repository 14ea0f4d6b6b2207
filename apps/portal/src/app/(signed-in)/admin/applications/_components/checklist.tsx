import type { ReactNode } from "react";
import {
  attestationText,
  stepStates,
  type Application,
  type ApplicationFile,
  type ApplicationStepState,
} from "@interphase/consortium/contract";
import { ActCheck, ActForm, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { AttachFile } from "@/app/_attachments/attach-file";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { FeeClassField, FeeClassLine } from "./fee-class";
import { FileList } from "./file-list";
import { nameStepBallot } from "../_actions/appeal-acts";
import { setStep } from "../_actions/application-acts";
import { BallotForm, StepBallot } from "./ballot-form";
import { stepBadges, type ApplicationWords } from "./application-words";

interface StepProps {
  readonly application: Application;
  readonly files: readonly ApplicationFile[];
  readonly step: ApplicationStepState;
  readonly words: ApplicationWords;
}

function StepForm({
  application,
  step,
  words,
}: Pick<StepProps, "application" | "step" | "words">): ReactNode {
  const { tA } = words;
  const name = step.step;
  const applicationId = application.id;
  const states = stepStates
    .filter((state) => state !== "not-needed" || step.mayBeLeftOut)
    .map((value) => ({ value, label: tA(`states.${value}`) }));
  return (
    <ActForm
      key={step.changedAt ?? ""}
      act={setStep.bind(null, applicationId, name)}
      label={tA("saveStepLabel", { step: tA(`steps.${name}`) })}
      className="mt-2 flex max-w-xl flex-col gap-3"
    >
      <ActSelect
        id={`${name}-state`}
        name="state"
        label={tA("state")}
        options={states}
        defaultValue={step.state}
      />
      <ActInput
        id={`${name}-evidence`}
        name="evidence"
        type="url"
        maxLength={2000}
        autoComplete="off"
        label={tA("evidence")}
        defaultValue={step.evidence ?? ""}
      />
      <ActText
        id={`${name}-note`}
        name="note"
        maxLength={4000}
        label={tA("note")}
        defaultValue={step.note ?? ""}
      />
      {name === "fee-class" ? <FeeClassField application={application} words={words} /> : null}
      {step.owner === null ? null : <ActCheck id={`${name}-mine`} name="mine" label={tA("takeOver")} />}
      <div>
        <ActSubmit kind="secondary" aria-label={tA("saveStepLabel", { step: tA(`steps.${name}`) })}>
          {tA("saveStep")}
        </ActSubmit>
      </div>
    </ActForm>
  );
}

function Step({
  application,
  step,
  files,
  words,
  isDecided,
}: StepProps & { readonly isDecided: boolean }): ReactNode {
  const { id: applicationId, ballotChoices } = application;
  const { tA, formats } = words;
  const { owner, changedAt, evidence, note } = step;
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{tA(`steps.${step.step}`)}</h3>
        <Badge kind={stepBadges[step.state]}>{tA(`states.${step.state}`)}</Badge>
      </div>
      <p className="prose-width text-12 text-ink-3">{tA(`stepHelp.${step.step}`)}</p>
      <p className="mt-1 text-12 text-ink-2">
        {owner === null || changedAt === null ? (
          tA("nobody")
        ) : (
          <bdi>{tA("ownedBy", { name: owner.displayName, date: formats.date(changedAt) })}</bdi>
        )}
        {evidence === null ? null : (
          <a className="link ml-3" href={evidence} rel="noreferrer noopener" target="_blank">
            {tA("openEvidence")}
          </a>
        )}
      </p>
      {note === null ? null : <p className="mt-1 whitespace-pre-line wrap-anywhere">{note}</p>}
      <FileList applicationId={applicationId} files={files} words={words} />
      {step.step === "fee-class" ? <FeeClassLine application={application} words={words} /> : null}
      {step.ballot === null ? null : <StepBallot ballot={step.ballot} words={words} />}
      {isDecided ? null : (
        <>
          {step.ballot === null ? (
            <Disclosure summary={tA("editStep")}>
              <StepForm application={application} step={step} words={words} />
            </Disclosure>
          ) : null}
          {step.step === "approval" ? (
            <Disclosure summary={tA("nameBallot")}>
              <BallotForm
                key={step.ballot?.id ?? ""}
                act={nameStepBallot.bind(null, applicationId, step.step)}
                current={step.ballot}
                choices={ballotChoices}
                help={tA("nameBallotHelp")}
                words={words}
              />
            </Disclosure>
          ) : null}
          <Disclosure summary={tA("attachEvidence")}>
            <AttachFile
              sendTo={`/admin/applications/evidence/send?application=${applicationId}&step=${step.step}`}
              idPrefix={`${step.step}-attach`}
              attestation={attestationText[formats.names]}
              label={tA("attachEvidenceTo", { step: tA(`steps.${step.step}`) })}
            />
          </Disclosure>
        </>
      )}
    </li>
  );
}

/** What has been looked at, by whom, with what evidence; and what is left? */
export function Checklist({
  application,
  words,
}: {
  readonly application: Application;
  readonly words: ApplicationWords;
}): ReactNode {
  return (
    <ol>
      {application.steps.map((step) => (
        <Step
          key={step.step}
          application={application}
          step={step}
          files={application.files.filter((file) => file.step === step.step)}
          words={words}
          isDecided={application.decision !== null}
        />
      ))}
    </ol>
  );
}
