import { made, type Places } from "./role-route-world.js";

/** A note beside the member's plan. */
export const places: Places = {
  async about({ planId }, _secretary, member) {
    if (planId === undefined || member === undefined) return {};
    const note = member.analyst.send("POST", `/v1/sourcing-plans/${planId}/notes`, { text: "Ask" });
    return { noteId: await made(note) };
  },
};
