import { Suspense, type ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { getWords } from "../../../_figures/words";
import { explainFigure } from "../_actions/explain-figure";
import { ExplainHost } from "./explain-host";
import { Explanation } from "./explanation";

interface ExplainedProps {
  readonly assessment: Assessment;
  /** The number the address asks to explain. */
  readonly path: string | null;
}

/** Makes every number of a page open its explanation, and opens the one that the address names. */
export async function Explained({ assessment, path }: ExplainedProps): Promise<ReactNode> {
  const { t } = await getWords();
  return (
    <Suspense>
      <ExplainHost
        explain={explainFigure.bind(null, assessment.id)}
        initialPath={path}
        initial={path === null ? null : <Explanation assessment={assessment} path={path} />}
        texts={{
          title: t("explain.title"),
          close: t("close"),
          loading: t("explain.loading"),
          failed: t("explain.failed"),
        }}
      />
    </Suspense>
  );
}
