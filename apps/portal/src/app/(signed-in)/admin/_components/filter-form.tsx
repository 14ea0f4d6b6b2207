import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

const control =
  "min-h-9 min-w-0 rounded-6 border border-line-strong bg-surface px-3 text-14 pointer-coarse:min-h-11 pointer-coarse:text-16";

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** A choice; without options, a typed text or a day. */
  readonly options?: readonly Option[];
  readonly type?: "search" | "date";
  readonly list?: readonly Option[];
}

interface FilterFormProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly submit: string;
  readonly clear: { readonly href: string; readonly label: string } | null;
}

function FilterControl({ filter }: { readonly filter: Filter }): ReactNode {
  const { name, label, value, options, type = "search" } = filter;
  if (options === undefined) {
    const width = type === "date" ? "w-40" : "w-56";
    return (
      <input
        type={type}
        name={name}
        defaultValue={value}
        placeholder={type === "date" ? undefined : label}
        aria-label={label}
        maxLength={200}
        className={`${control} ${width} placeholder:text-ink-3 max-sm:w-full`}
      />
    );
  }
  return (
    <select
      name={name}
      defaultValue={value}
      aria-label={label}
      className={`${control} max-w-64 max-sm:w-full max-sm:max-w-none`}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Which rows of this list? The choice is in the address, so a link shows a colleague the same ones. */
export function FilterForm({ label, filters, submit, clear }: FilterFormProps): ReactNode {
  return (
    <form
      method="get"
      role="search"
      aria-label={label}
      className="no-print mb-4 grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap"
      key={filters.map(({ value }) => value).join("|")}
    >
      {filters.map((filter) => (
        <span
          key={filter.name}
          className={filter.type === "date" ? "flex flex-col text-12 text-ink-3" : "contents"}
        >
          {filter.type === "date" ? <span aria-hidden="true">{filter.label}</span> : null}
          <FilterControl filter={filter} />
        </span>
      ))}
      <Button type="submit">{submit}</Button>
      {clear === null ? null : (
        <Link href={clear.href} className="link px-1 leading-9">
          {clear.label}
        </Link>
      )}
    </form>
  );
}
