import type { PlanPreview } from "@interphase/sourcing/contract";

/** One problem of an uploaded file, as the api says it. */
export type RowProblem = PlanPreview["rows"][number];

/** What came of sending a workbook? `unreachable` is this side of the portal, too: the connection was lost on the way. */
export type SendAnswer =
  | { readonly kind: "preview"; readonly preview: PlanPreview }
  | { readonly kind: "stored"; readonly planId: string; readonly version: number; readonly lineCount: number }
  | { readonly kind: "job"; readonly jobId: string }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly rows: readonly RowProblem[];
      readonly requestId: string | null;
    }
  | { readonly kind: "signed-out" }
  | { readonly kind: "unreachable" };
