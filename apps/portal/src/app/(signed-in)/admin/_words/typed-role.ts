import type { RoleToGive } from "@interphase/identity/contract";
import { endOfDay, isDay, startOfDay } from "./dates";
import { textOf } from "@/server/typed-form";

/** Which field stands for which part of a role that is given? */
export const roleFieldIds = {
  role: "role",
  scopeId: "scopeId",
  startsAt: "startsAt",
  endsAt: "endsAt",
} as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Good {
  readonly wrong: readonly [];
  readonly role: RoleToGive;
}
interface Bad {
  readonly wrong: readonly string[];
}

/** Which role was asked for in a form, or which of its fields are wrong? Days become instants: the last day counts. */
export function typedRole(form: FormData): Good | Bad {
  const [role, scopeId, from, to] = ["role", "scopeId", "startsAt", "endsAt"].map((name) =>
    textOf(form, name),
  ) as [string, string, string, string];
  const wrong = [
    ...(role === "" ? ["role"] : []),
    ...(scopeId !== "" && !uuid.test(scopeId) ? ["scopeId"] : []),
    ...(from !== "" && !isDay(from) ? ["startsAt"] : []),
    ...(to !== "" && (!isDay(to) || (from !== "" && to < from)) ? ["endsAt"] : []),
  ];
  if (wrong.length > 0) return { wrong };
  return {
    wrong: [],
    role: {
      role,
      ...(scopeId !== "" && { scopeId: scopeId.toLowerCase() }),
      ...(from !== "" && { startsAt: startOfDay(from) }),
      ...(to !== "" && { endsAt: endOfDay(to) }),
    },
  };
}

/** Can this be sent? */
export function isGoodRole(typed: Good | Bad): typed is Good {
  return "role" in typed;
}
