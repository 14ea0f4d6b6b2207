import type { ReactNode } from "react";

import { Skeleton } from "@/components/ui/skeleton";

/** A drawing on its way: its title, and a place of the drawing's own height. */
export function ChartSkeleton({ className }: { readonly className: string }): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-6 w-2/3" />
      <Skeleton className={`w-full ${className}`} />
    </div>
  );
}
