"use server";

import { getTranslations } from "next-intl/server";
import type { Problem } from "@interphase/contract";
import {
  findingStateNameSchema,
  findingStatesRoute,
  replaceFindingStateRoute,
  textOfPlace,
  type FindingPlace,
  type FindingState,
} from "@interphase/sourcing/contract";

import type { ActState } from "@/components/ui/act-form";
import { getFormats } from "@/i18n/format";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

/** Which finding is meant, and where does the reader stand? `address` is the query of the page they came from. */
export interface StateTarget {
  readonly assessmentId: string;
  readonly place: FindingPlace;
  readonly index: number;
  readonly address: string;
}

/**
 * Keeps what somebody says about a finding, unless somebody else has said something since they read it: then nothing is lost, the
 * form says what has changed, and sending it once more replaces that.
 */
export async function saveState(target: StateTarget, _: ActState, form: FormData): Promise<ActState> {
  const typed = {
    state: textOf(form, "state"),
    assigneeId: textOf(form, "assigneeId"),
    note: textOf(form, "note"),
    dueOn: textOf(form, "dueOn"),
    version: textOf(form, "version"),
  };
  const t = await getTranslations("work.state.form");
  const refuse = (errors: ActState["errors"]): ActState => ({ message: t("refused"), errors, values: typed });
  const state = findingStateNameSchema.safeParse(typed.state);
  if (!state.success) return refuse([{ fieldId: "state-state", message: t("stateMissing") }]);
  const errors: ActState["errors"][number][] = [];
  if (state.data === "assigned" && typed.assigneeId === "")
    errors.push({ fieldId: "state-assignee", message: t("assigneeMissing") });
  if ((state.data === "accepted" || state.data === "done") && typed.note === "")
    errors.push({ fieldId: "state-note", message: t(`noteMissing.${state.data}`) });
  if (typed.dueOn !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(typed.dueOn))
    errors.push({ fieldId: "state-due", message: t("dueWrong") });
  if (errors.length > 0) return refuse(errors);
  const answer = await tryCallApi(replaceFindingStateRoute, {
    ifMatch: `"${typed.version}"`,
    body: {
      assessmentId: target.assessmentId,
      place: target.place,
      state: state.data,
      // An open finding is with nobody.
      assigneeId: state.data === "open" || typed.assigneeId === "" ? null : typed.assigneeId,
      note: typed.note === "" ? null : typed.note,
      dueOn: typed.dueOn === "" ? null : typed.dueOn,
    },
  });
  if (answer.ok) return goBack(target);
  if (answer.problem.code === "precondition.failed") return tellChange(target, typed);
  return tellRefusal(answer.problem, typed);
}

function goBack({ assessmentId, address, index }: StateTarget): never {
  const query = new URLSearchParams(address);
  query.delete("edit");
  query.set("saved", String(index));
  redirectAnew(`/sourcing/assessments/${assessmentId}/findings?${query.toString()}#finding-${String(index)}`);
}

/** What does the finding's state say now? Null where nobody has said anything. */
async function readState({ assessmentId, place }: StateTarget): Promise<FindingState | null> {
  const wanted = textOfPlace(place);
  let cursor: string | null = null;
  do {
    const query = { assessmentId, limit: 200, ...(cursor !== null && { cursor }) };
    const page: { items: FindingState[]; nextCursor: string | null } = (
      await callApi(findingStatesRoute, { query })
    ).value;
    const found = page.items.find((state) => textOfPlace(state.place) === wanted);
    if (found !== undefined) return found;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return null;
}

async function tellChange(target: StateTarget, typed: Readonly<Record<string, string>>): Promise<ActState> {
  const t = await getTranslations("work");
  const { instant } = await getFormats();
  const now = await readState(target);
  const message =
    now === null
      ? t("state.form.changedAway")
      : t("state.form.changed", {
          name: now.setBy?.displayName ?? t("state.form.somebody"),
          at: instant(now.setAt),
          state: t(`states.${now.state}`),
          note: now.note ?? t("state.form.noNote"),
        });
  return { message, errors: [], values: { ...typed, version: String(now?.version ?? 0) } };
}

async function tellRefusal(problem: Problem, values: Readonly<Record<string, string>>): Promise<ActState> {
  const t = await getTranslations("work.state.form");
  if (problem.code === "finding-state.unknown-assignee")
    return {
      message: t("refused"),
      errors: [{ fieldId: "state-assignee", message: t("assigneeUnknown") }],
      values,
    };
  if (problem.code === "finding-state.unknown-finding")
    return { message: t("findingGone"), errors: [], values };
  return { message: problem.detail ?? problem.title, errors: [], values };
}
