import type { ComponentProps, ReactNode } from "react";

interface EntryFieldProps extends Omit<ComponentProps<"input">, "id" | "name"> {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isWrong?: boolean;
  /** A message elsewhere on the page that says what is wrong. */
  readonly problemId?: string | undefined;
  /** Beside the label, at the end of its line. */
  readonly aside?: ReactNode;
}

/** One line to fill in, large enough for a thumb: label above, help and error below. */
export function EntryField(props: EntryFieldProps): ReactNode {
  const { id, name = id, label, help, error, isWrong, problemId, aside, className, ...rest } = props;
  const described = [problemId, help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      <input
        {...rest}
        id={id}
        name={name}
        aria-invalid={isWrong || error ? true : undefined}
        aria-describedby={described === "" ? undefined : described}
        className={`min-h-11 w-full rounded-6 border border-line-strong bg-surface px-3 text-16 text-ink aria-invalid:border-act aria-invalid:outline-1 aria-invalid:outline-act ${className ?? ""}`}
      />
      {help ? (
        <p id={`${id}-help`} className="text-12 text-ink-3">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1 text-12 font-medium text-act">
          <span aria-hidden="true">▲</span>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The one button that goes on. It keeps its width and its place while it works. */
export function EntrySubmit({
  isPending,
  label,
  working,
}: {
  readonly isPending: boolean;
  readonly label: string;
  readonly working: string;
}): ReactNode {
  return (
    <button
      type="submit"
      aria-disabled={isPending}
      className="min-h-11 rounded-6 bg-accent px-4 text-16 font-medium text-accent-ink hover:bg-accent-hover aria-disabled:opacity-60"
    >
      {isPending ? working : label}
    </button>
  );
}

/** How does a way on that is not the main one look? */
export const entryLinkClass =
  "flex min-h-11 w-full items-center justify-center rounded-6 border border-line-strong bg-surface px-4 text-16 font-medium text-ink hover:bg-sunken aria-disabled:opacity-60";

/** What is wrong with the whole of what was sent? */
export function EntryProblem({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p role="alert" id={id} className="rounded-6 border border-act bg-act-soft px-3 py-2 text-14 text-ink">
      <span aria-hidden="true" className="mr-1 text-act">
        ▲
      </span>
      {children}
    </p>
  );
}

/** What should one know before filling in? */
export function EntryNotice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div
      role="status"
      className="mb-4 rounded-6 border border-l-4 border-line border-l-accent bg-surface px-3 py-2"
    >
      {children}
    </div>
  );
}
