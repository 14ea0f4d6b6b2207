import type { ReactNode } from "react";

import { ChoiceLinks } from "../../../../_components/choice-links";
import type { WorkWords } from "../../../../_figures/work-words";

/** Is what is bought looked at by whom it comes from, or by when contracts end? */
export function SupplyChoice({
  assessmentId,
  current,
  words: { w },
}: {
  readonly assessmentId: string;
  readonly current: "suppliers" | "contracts";
  readonly words: WorkWords;
}): ReactNode {
  return (
    <div className="mb-4">
      <ChoiceLinks
        label={w("suppliers.views")}
        choices={(["suppliers", "contracts"] as const).map((value) => ({
          value,
          label: w(`${value}.title`),
          href: `/sourcing/assessments/${assessmentId}/${value}`,
          isCurrent: value === current,
        }))}
      />
    </div>
  );
}
