/** Everything that can be asked for, in the order of every table. `<resource>.read` is what makes a resource visible at all. */
export const actions = [
  "sourcing.plan.read",
  "sourcing.plan.create",
  "sourcing.plan.archive",
  "sourcing.plan.delete",
  "sourcing.plan.export",
  "sourcing.assessment.read",
  "sourcing.assessment.create",
  "sourcing.assessment.share",
  "sourcing.assessment.export",
  "sourcing.scenario.read",
  "sourcing.scenario.create",
  "sourcing.finding-rules.read",
  "sourcing.finding-rules.write",
  "jobs.read",
  "jobs.cancel",
  "session.read",
  "session.revoke",
  "colleague.read",
  "person.read",
  "person.suspend",
  "person.end-sessions",
  "person.reset-factors",
  "invitation.read",
  "invitation.create",
  "invitation.withdraw",
  "role.read",
  "role.appoint",
  "role.end",
  "organisation.read",
  "organisation.admit",
  "organisation.update",
  "organisation.suspend",
  "sign-in-policy.read",
  "sign-in-policy.write",
  "access.explain",
  "factor.read",
  "factor.change",
  "access-token.read",
  "access-token.change",
  "organisation-token.read",
  "organisation-token.revoke",
  "break-glass.read",
  "break-glass.request",
  "break-glass.decide",
  "break-glass.open",
  "mail.read",
  "mail.open",
  "mail.retry",
  "audit.read",
  "audit.export",
  "settings.read",
  "settings.write",
  "platform.read",
] as const;
export type Action = (typeof actions)[number];

/** Is this text an action that the policy knows? */
export function isAction(text: string): text is Action {
  return (actions as readonly string[]).includes(text);
}

/**
 * Which action shows the thing that this one is done to, where the two go to different roles?
 * Whoever may see it is told that the action is forbidden; to everybody else the thing stays hidden.
 */
export const shownBy: Partial<Readonly<Record<Action, Action>>> = {
  "sourcing.assessment.share": "sourcing.assessment.read",
  "sourcing.assessment.export": "sourcing.assessment.read",
  "sourcing.scenario.read": "sourcing.assessment.read",
  "sourcing.scenario.create": "sourcing.assessment.read",
  "person.suspend": "person.read",
  "person.end-sessions": "person.read",
  "person.reset-factors": "person.read",
  "organisation.update": "organisation.read",
  "organisation.suspend": "organisation.read",
  "break-glass.decide": "break-glass.read",
};
