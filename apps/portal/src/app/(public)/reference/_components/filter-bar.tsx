import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";

export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface FilterBarProps {
  readonly path: string;
  readonly filters: readonly Filter[];
  /** Kept in the address, not offered for choice. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
}

/** What should be left in the list? A form that writes the address, so that a link shows a colleague the same. */
export async function FilterBar({ path, filters, kept = {} }: FilterBarProps): Promise<ReactNode> {
  const t = await getTranslations("public.reference");
  const isFiltered = filters.some((filter) => filter.value !== undefined && filter.value !== "");
  return (
    <Form
      action={path}
      className="no-print mb-4 flex flex-wrap items-end gap-3"
      role="search"
      aria-label={t("filter")}
    >
      {Object.entries(kept).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {filters.map((filter) => (
        <div key={filter.name} className="w-[calc(50%-0.375rem)] sm:w-44">
          <SelectField
            id={`filter-${filter.name}`}
            name={filter.name}
            label={filter.label}
            defaultValue={filter.value ?? ""}
            options={[{ value: "", label: t("any") }, ...filter.options]}
          />
        </div>
      ))}
      <Button type="submit" kind="primary">
        {t("apply")}
      </Button>
      {isFiltered ? (
        <Link href={path} className="link inline-flex min-h-9 items-center">
          {t("clear")}
        </Link>
      ) : null}
    </Form>
  );
}
