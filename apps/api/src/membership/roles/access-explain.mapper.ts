import {
  describeMissingRole,
  describeReason,
  type Explanation,
  type Reason,
  type Voice,
} from "@interphase/access";
import type { AccessExplanation, AccessReason } from "@interphase/identity";

type Answer = Extract<AccessExplanation, { kind: "answer" }>;

/** How does one reason look on the wire? */
export function toAccessReason(action: string, reason: Reason, voice: Voice): AccessReason {
  const { code, held, scopeKind } = reason;
  return {
    code,
    role: held?.role ?? null,
    scope:
      held === null || scopeKind === null
        ? null
        : { kind: scopeKind, id: held.scopeId, name: held.scopeName },
    assignmentId: held?.assignmentId ?? null,
    until: held?.endsAt?.toISOString() ?? null,
    sentence: describeReason(action, reason, voice),
  };
}

/** How do the roles that would allow it look on the wire? */
export function toMissing({ missing, reasons }: Explanation): Answer["missing"] {
  return missing.map((role) => ({
    role: role.role,
    givenBy: [...role.givenBy],
    sentence: describeMissingRole(role, reasons),
  }));
}
