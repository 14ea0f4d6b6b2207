import type { ReactNode } from "react";
import { findingStates, placeOfFinding, type FindingState } from "@interphase/sourcing/contract";

import { ActForm, ActHidden, ActInput, ActSelect, ActSubmit, ActText } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";

import type { FindingView } from "../../../../_figures/finding-view";
import type { WorkWords } from "../../../../_figures/work-words";
import { saveState } from "../_actions/save-state";

/** Somebody a finding can be given to. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
}

interface StateFormProps {
  readonly view: FindingView;
  readonly assessmentId: string;
  readonly planName: string;
  readonly colleagues: readonly Colleague[];
  /** The query of this page without the form. */
  readonly address: string;
  readonly words: WorkWords;
}

/** Says what is done about a finding, in place. Works with keys alone and without a script. */
export function StateForm({
  view,
  assessmentId,
  planName,
  colleagues,
  address,
  words,
}: StateFormProps): ReactNode {
  const { w } = words;
  const { index, kept, finding } = view;
  const target = { assessmentId, place: placeOfFinding(planName, finding), index, address };
  return (
    <div className="mt-3 rounded-6 border border-line-strong bg-surface p-4">
      <ActForm
        act={saveState.bind(null, target)}
        label={w("state.formOf", { title: `${view.title}, ${view.subject}` })}
        className="grid max-w-[60rem] gap-4 sm:grid-cols-3"
      >
        <ActHidden name="version" value={String(kept?.version ?? 0)} />
        <ActSelect
          id="state-state"
          name="state"
          label={w("state.label")}
          autoFocus
          defaultValue={view.state}
          options={findingStates.map((state) => ({ value: state, label: w(`states.${state}`) }))}
        />
        <ActSelect
          id="state-assignee"
          name="assigneeId"
          label={w("state.form.assignee")}
          help={w("state.form.assigneeHelp")}
          defaultValue={kept?.assignee?.userId ?? ""}
          options={assigneeOptions(colleagues, kept, w("state.form.nobody"))}
        />
        <ActInput
          id="state-due"
          name="dueOn"
          type="date"
          label={w("state.form.due")}
          defaultValue={kept?.dueOn ?? ""}
        />
        <div className="sm:col-span-3">
          <ActText
            id="state-note"
            name="note"
            label={w("state.form.note")}
            help={w("state.form.noteHelp")}
            maxLength={2000}
            defaultValue={kept?.note ?? ""}
          />
        </div>
        <div className="flex gap-2 sm:col-span-3">
          <ActSubmit>{w("state.form.save")}</ActSubmit>
          <ButtonLink
            kind="quiet"
            scroll={false}
            href={`${address === "" ? "?" : address}#finding-${String(index)}`}
          >
            {w("state.form.cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </div>
  );
}

/** Who has it now stays a choice, though they may no longer be among the colleagues. */
function assigneeOptions(colleagues: readonly Colleague[], kept: FindingState | null, nobody: string) {
  const now = kept?.assignee ?? null;
  const listed = colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const missing =
    now === null || listed.some(({ value }) => value === now.userId)
      ? []
      : [{ value: now.userId, label: now.displayName }];
  return [{ value: "", label: nobody }, ...listed, ...missing];
}
