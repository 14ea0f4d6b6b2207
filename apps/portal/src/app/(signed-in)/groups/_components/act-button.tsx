import type { ReactNode } from "react";

import { ActForm, ActSubmit, type Act } from "@/components/ui/act-form";
import type { ButtonKind } from "@/components/ui/button";

interface ActButtonProps {
  readonly act: Act;
  readonly kind?: ButtonKind;
  /** What it does to what, for whoever hears it without what stands around it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** One act at one press; a refusal is said in place. */
export function ActButton({ act, kind = "secondary", label, children }: ActButtonProps): ReactNode {
  return (
    <ActForm act={act}>
      <ActSubmit kind={kind} aria-label={label}>
        {children}
      </ActSubmit>
    </ActForm>
  );
}
