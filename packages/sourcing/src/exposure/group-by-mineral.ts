import type { MineralId } from "@interphase/minerals";

/** Which of these belong to each mineral? **Shape** minerals and their members in order of first appearance. */
export function groupByMineral<T extends { readonly mineralId: MineralId }>(
  members: readonly T[],
): Map<MineralId, T[]> {
  const byMineral = new Map<MineralId, T[]>();
  for (const member of members) {
    const found = byMineral.get(member.mineralId);
    if (found === undefined) byMineral.set(member.mineralId, [member]);
    else found.push(member);
  }
  return byMineral;
}
