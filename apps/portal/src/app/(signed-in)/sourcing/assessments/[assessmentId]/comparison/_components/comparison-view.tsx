import * as names from "@interphase/names";
import type { ReactNode } from "react";
import { renderHeadlineSentence, type AssessmentComparison } from "@interphase/sourcing/contract";

import { Section } from "@/components/ui/page-head";

import { Texts } from "../../../../_components/texts";
import type { WorkWords } from "../../../../_figures/work-words";
import { ExposureBars } from "./exposure-bars";
import { FindingChanges } from "./finding-changes";

const knownCauses: ReadonlySet<string> = new Set([
  "lines",
  "edition",
  "date",
  "home-area",
  "series",
  "governance-year",
  "organisation-country",
  "finding-rules",
  "engine",
  "methods",
]);

interface ComparisonViewProps {
  readonly comparison: AssessmentComparison;
  readonly hrefs: { readonly before: string | null; readonly after: string | null };
  readonly words: WorkWords;
  /** The figures that moved, in a table. */
  readonly children: ReactNode;
}

/** Is it better or worse, by what, because of what; then the exposures, the findings, the figures. */
export function ComparisonView({ comparison, hrefs, words, children }: ComparisonViewProps): ReactNode {
  const { w } = words;
  const [first = "", ...rest] = comparison.headline
    .map((sentence) => renderHeadlineSentence(sentence, words.formats.names, names))
    .filter((sentence) => sentence !== "");
  const causes = comparison.causes.filter((cause) => knownCauses.has(cause));
  return (
    <Texts>
      <div className="mb-6 max-w-[75ch]" data-headline={comparison.headline[0]?.code}>
        <p className="text-20 font-semibold">{first}</p>
        <p className="mt-1 text-16 text-ink-2">{rest.join(w("sentenceGap"))}</p>
        {causes.length > 0 && (
          <>
            <h2 className="mt-3 text-12 text-ink-3">{w("comparison.differs")}</h2>
            <ul className="flex flex-wrap gap-x-4 text-14 text-ink-2">
              {causes.map((cause) => (
                <li key={cause}>{w(`comparison.causes.${cause}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Section id="exposures" title={w("comparison.exposures")}>
        <ExposureBars exposures={comparison.exposures} words={words} />
      </Section>
      <FindingChanges findings={comparison.findings} hrefs={hrefs} words={words} />
      <Section id="figures" title={w("comparison.figuresOf", { count: comparison.changes.length })}>
        {children}
      </Section>
    </Texts>
  );
}
