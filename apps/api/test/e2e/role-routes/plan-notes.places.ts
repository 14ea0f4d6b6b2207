import { planFile } from "../../harness/test-plan.js";
import { made, type Places } from "./role-route-world.js";

/** A note beside a plan of its own. */
export const places: Places = {
  async ofMember({ analyst }) {
    const planId = await made(analyst.upload(planFile(), { name: "Noted" }));
    const note = analyst.send("POST", `/v1/sourcing-plans/${planId}/notes`, { text: "Ask" });
    return { noteId: await made(note), notedPlanId: planId };
  },
};
