import type { ComponentProps, ReactNode } from "react";

const control =
  "w-full min-h-9 rounded-6 border border-line-strong bg-surface px-3 py-1.5 text-14 text-ink placeholder:text-ink-3 aria-invalid:border-act aria-invalid:outline-1 aria-invalid:outline-act disabled:bg-sunken disabled:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:text-16";

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** What is asked, why, and what is wrong with the answer? Label above, help and error below its control. */
export function Field({ id, label, help, error, children }: FieldProps): ReactNode {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-14 font-medium">
        {label}
      </label>
      {children}
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

/** Which texts describe a control, for its aria-describedby? */
export function describedBy(id: string, parts: { help?: unknown; error?: unknown }): string | undefined {
  const ids = [parts.help ? `${id}-help` : "", parts.error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

type InputFieldProps = Omit<ComponentProps<"input">, "id"> & Omit<FieldProps, "children">;

/** One line of typed text with its label, help and error. */
export function InputField({ id, label, help, error, className, ...rest }: InputFieldProps): ReactNode {
  return (
    <Field id={id} label={label} help={help} error={error}>
      <input
        {...rest}
        id={id}
        className={`${control} ${className ?? ""}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { help, error })}
      />
    </Field>
  );
}

type SelectFieldProps = Omit<ComponentProps<"select">, "id" | "children"> &
  Omit<FieldProps, "children"> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };

/** A choice of one from a list, in the machine's own control. */
export function SelectField({
  id,
  label,
  help,
  error,
  options,
  className,
  ...rest
}: SelectFieldProps): ReactNode {
  return (
    <Field id={id} label={label} help={help} error={error}>
      <select
        {...rest}
        id={id}
        className={`${control} ${className ?? ""}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { help, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type CheckboxFieldProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
};

/** A yes or no, its label beside it. */
export function CheckboxField({ id, label, help, className, ...rest }: CheckboxFieldProps): ReactNode {
  return (
    <div className={`flex items-start gap-2 ${className ?? ""}`}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
        aria-describedby={describedBy(id, { help })}
      />
      <div>
        <label htmlFor={id} className="text-14">
          {label}
        </label>
        {help ? (
          <p id={`${id}-help`} className="text-12 text-ink-3">
            {help}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
}

/** What must be put right before this form can go on? Links lead to each place. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps): ReactNode {
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="rounded-6 border border-act bg-act-soft p-4">
      <p className="font-semibold text-act">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ""} ${error.message}`}>
            {error.fieldId ? (
              <a className="text-act underline underline-offset-3" href={`#${error.fieldId}`}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
