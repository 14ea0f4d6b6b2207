type Words = Readonly<Record<string, unknown>>;

/** How the audit log says a feature's acts stands in the feature's own file, under this key. */
const inAuditLog = "inAuditLog";

/** Which words has the audit log, its own and those of every feature? */
export function auditWords(own: Words, features: readonly Words[]): Words {
  const said = [own, ...features.map((feature) => feature[inAuditLog] as Words | undefined)];
  const joined = (part: string): Words =>
    Object.fromEntries(said.flatMap((words) => Object.entries((words?.[part] ?? {}) as Words)));
  return { ...own, acts: joined("acts"), classes: joined("classes"), targets: joined("targets") };
}
