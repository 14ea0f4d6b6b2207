import { asOwner } from "./test-database.js";
import type { Answer, TestApi } from "./test-api.js";
import { addCaller, type TestCaller } from "./test-caller.js";
import { planFile } from "./test-plan.js";

/** An organisation with two plans and an assessment, somebody who decides for it, and somebody who asks. */
export interface BreakGlassPlay {
  readonly analyst: TestCaller;
  readonly administrator: TestCaller;
  readonly secretary: TestCaller;
  readonly planId: string;
  readonly otherPlanId: string;
  readonly assessmentId: string;
  ask(caller: TestCaller, rows: unknown[], wish?: object): Promise<Answer>;
  /** A request of the secretary that waits. */
  asked(rows?: unknown[]): Promise<string>;
  /** A request of the secretary that the administrator has approved. */
  opened(rows?: unknown[]): Promise<string>;
}

export const breakGlassReason = "The import of your plan fails and you asked us to look";
export const planRow = (id: string) => ({ kind: "sourcing-plan", id });
export const idOf = ({ body }: Answer) => String(body["id"]);
export const decideOn = (caller: TestCaller, id: string, decision: string) =>
  caller.send("POST", `/v1/break-glass/${id}/decision`, { decision });
export const readRows = (caller: TestCaller, id: string) => caller.get(`/v1/break-glass/${id}/rows`);

/** Lets an approval be over: as if everything had happened an hour earlier. */
export const letExpire = (id: string) =>
  asOwner((owner) =>
    owner.query(
      "UPDATE break_glass_requests SET decided_at = decided_at - interval '1 hour', ends_at = ends_at - interval '1 hour' WHERE id = $1",
      [id],
    ),
  );

/** Sets the scene. */
export async function startBreakGlassPlay(api: TestApi): Promise<BreakGlassPlay> {
  const analyst = await addCaller(api, "analyst");
  const administrator = await addCaller(api, "org-admin", analyst.organisationId);
  const secretary = await addCaller(api, "secretariat", null);
  const planId = idOf(await analyst.upload(planFile(), { name: "Named" }));
  const otherPlanId = idOf(await analyst.upload(planFile(), { name: "Not named" }));
  const assessmentId = idOf(await analyst.send("POST", `/v1/sourcing-plans/${planId}/assessments`, {}));
  const ask: BreakGlassPlay["ask"] = (caller, rows, wish = {}) =>
    caller.send("POST", "/v1/break-glass", {
      organisationId: analyst.organisationId,
      rows,
      reason: breakGlassReason,
      minutes: 30,
      ...wish,
    });
  const asked = async (rows: unknown[] = [planRow(planId)]) => idOf(await ask(secretary, rows));
  const opened = async (rows?: unknown[]) => {
    const id = await asked(rows);
    const { status } = await decideOn(administrator, id, "approve");
    if (status !== 200) throw new Error(`the request was not approved: ${String(status)}`);
    return id;
  };
  return { analyst, administrator, secretary, planId, otherPlanId, assessmentId, ask, asked, opened };
}
