import type { Level } from "../../document/amount.js";
import type { ProtocolDocument } from "../../document/document.js";
import type { Ends } from "../../document/ends.js";
import type { Step } from "../../document/step.js";

function levelsOf(step: Step): Level[] {
  return [...("current" in step ? [step.current] : []), ...endLevels(step)];
}

function endLevels(step: Step): Level[] {
  const all: (Ends | undefined)[] = [
    "ends" in step ? step.ends : undefined,
    "pulseEnds" in step ? step.pulseEnds : undefined,
  ];
  return all.flatMap((ends) => {
    const list = ends === undefined ? [] : "any" in ends ? ends.any : ends.all;
    return list.flatMap((end) =>
      end.quantity === "current" || end.quantity === "charge" ? [end.value] : [],
    );
  });
}

/** What the parameter is called that 1C refers to, in every document that is read from another format. */
export const importedCapacity = "capacity";

/** Which parameter do the C-rates refer to? The first that any step names, since a file has one 1C; else the one that an import has made. */
export function capacityIn(document: Pick<ProtocolDocument, "steps" | "parameters">): string | undefined {
  const isImported = document.parameters.some(
    ({ name, unit }) => name === importedCapacity && unit.endsWith("A.h"),
  );
  return capacityOfSteps(document.steps) ?? (isImported ? importedCapacity : undefined);
}

function capacityOfSteps(steps: readonly Step[]): string | undefined {
  for (const step of steps) {
    if (step.type === "loop" || step.type === "group") {
      const inner = capacityOfSteps(step.steps);
      if (inner !== undefined) return inner;
      continue;
    }
    for (const level of levelsOf(step)) if (level.as === "c-rate") return level.capacity;
  }
  return undefined;
}
