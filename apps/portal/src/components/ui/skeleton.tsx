import type { ReactNode } from "react";

/** What shape will arrive here? Grey, still, and the size of what replaces it; its mark says to whoever waits that it has not come. */
export function Skeleton({ className = "h-4 w-full" }: { readonly className?: string }): ReactNode {
  return <div data-arriving="" aria-hidden="true" className={`rounded-6 bg-sunken ${className}`} />;
}

/** A page on its way: a title line, a drawing and a table. */
export function PageSkeleton({ label }: { readonly label: string }): ReactNode {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-6">
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="h-4 w-[34rem] max-w-full" />
      <Skeleton className="h-64 w-full" />
      <div className="flex flex-col gap-2">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-8 w-full" />
        ))}
      </div>
    </div>
  );
}
