"use client";

import {
  createContext,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
  type SubmitEvent as FormSubmitEvent,
} from "react";
import { Button, type ButtonKind } from "./button";
import { CopyButton } from "./copy-button";
import { CheckboxField, ErrorSummary, Field, InputField, SelectField, describedBy } from "./field";

/** What came of an act that a form asked for? `values` are what was typed, so that nothing is lost without a script. */
export interface ActState {
  readonly message: string | null;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
  readonly values: Readonly<Record<string, string>>;
}

export type Act = (state: ActState, form: FormData) => Promise<ActState>;

/** A form that nobody has sent yet. */
const untouched: ActState = { message: null, errors: [], values: {} };

const Sent = createContext<{ readonly state: ActState; readonly isPending: boolean }>({
  state: untouched,
  isPending: false,
});

interface ActFormProps {
  readonly act: Act;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Asks for an act of the server and says in place why it was refused. Works without a script; with one, what was typed
 * stays where it is.
 */
export function ActForm({ act, label, className, children }: ActFormProps): ReactNode {
  const [state, action, isPending] = useActionState(act, untouched);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message !== null) summary.current?.focus();
  }, [state]);
  // React empties a form whose action has ended; sent by hand, it keeps what was typed.
  const send = (event: FormSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    if (!isPending) startTransition(() => action(form));
  };
  return (
    <form action={action} onSubmit={send} aria-label={label} noValidate className={className}>
      {state.message === null ? null : (
        <div ref={summary} tabIndex={-1} className="mb-4 outline-none">
          <ErrorSummary
            title={state.message}
            errors={state.errors.map(({ fieldId, message }) => ({ fieldId, message }))}
          />
          {state.errors.length === 0 ? (
            <p
              role="alert"
              className="rounded-6 border border-act bg-act-soft px-4 py-3 font-medium text-act"
            >
              {state.message}
            </p>
          ) : null}
        </div>
      )}
      <Sent value={{ state, isPending }}>{children}</Sent>
    </form>
  );
}

function useAnswer(id: string, name: string | undefined, defaultValue: unknown) {
  const { state } = useContext(Sent);
  const typed = name === undefined ? undefined : state.values[name];
  return {
    error: state.errors.find((error) => error.fieldId === id)?.message,
    defaultValue: typed ?? (defaultValue as string | undefined),
  };
}

/** One line of typed text in an `ActForm`. */
export function ActInput(props: ComponentProps<typeof InputField>): ReactNode {
  return <InputField {...props} {...useAnswer(props.id, props.name, props.defaultValue)} />;
}

/** A choice of one in an `ActForm`. */
export function ActSelect(props: ComponentProps<typeof SelectField>): ReactNode {
  return <SelectField {...props} {...useAnswer(props.id, props.name, props.defaultValue)} />;
}

interface ActRadiosProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A choice of one in an `ActForm` whose texts must be read to their ends. The first is chosen until another is. */
export function ActRadios({ id, name, label, help, options }: ActRadiosProps): ReactNode {
  const { error, defaultValue } = useAnswer(id, name, options[0]?.value);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-2"
      aria-describedby={describedBy(id, { help, error })}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-6"
          />
          {option.label}
        </label>
      ))}
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
    </fieldset>
  );
}

/** A yes or no in an `ActForm`; after an answer it is as it was sent. */
export function ActCheck(props: ComponentProps<typeof CheckboxField> & { readonly name: string }): ReactNode {
  const { state } = useContext(Sent);
  const isSent = Object.keys(state.values).length > 0;
  return (
    <CheckboxField
      {...props}
      defaultChecked={isSent ? state.values[props.name] !== undefined : props.defaultChecked}
    />
  );
}

type ActTextProps = Omit<ComponentProps<"textarea">, "id"> & {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** Is it code, whose columns align? */
  readonly isCode?: boolean;
};

/** Some lines of typed text in an `ActForm`. */
export function ActText({ id, label, help, isCode = false, ...rest }: ActTextProps): ReactNode {
  const { error, defaultValue } = useAnswer(id, rest.name, rest.defaultValue);
  return (
    <Field id={id} label={label} help={help} error={error}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { help, error })}
        className={`w-full rounded-6 border border-line-strong bg-surface px-3 py-1.5 text-14 text-ink placeholder:text-ink-3 aria-invalid:border-act pointer-coarse:text-16 ${isCode ? "font-mono" : ""}`}
      />
    </Field>
  );
}

/** A value that travels with an `ActForm` unseen, and that an answer may renew: the version that is changed. */
export function ActHidden({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  const { state } = useContext(Sent);
  return <input type="hidden" name={name} value={state.values[name] ?? value} />;
}

interface ActShownProps {
  readonly name: string;
  readonly title: ReactNode;
  readonly copy: string;
  readonly copied: string;
  readonly children: ReactNode;
}

/** What an act of an `ActForm` answered that is shown this once: it stands in no address, and is gone with the page. */
export function ActShown({ name, title, copy, copied, children }: ActShownProps): ReactNode {
  const { state } = useContext(Sent);
  const shown = useRef<HTMLDivElement>(null);
  const text = state.values[name];
  useEffect(() => {
    if (text !== undefined) shown.current?.focus();
  }, [text]);
  if (text === undefined) return null;
  return (
    <div
      ref={shown}
      tabIndex={-1}
      role="status"
      className="flex flex-col gap-3 rounded-6 border border-l-4 border-line border-l-accent bg-surface px-4 py-3 outline-none"
    >
      <p className="font-semibold">{title}</p>
      <code className="rounded-6 bg-sunken p-2 text-16 wrap-anywhere select-all">{text}</code>
      <div>
        <CopyButton text={text} label={copy} done={copied} />
      </div>
      <p className="prose-width text-ink-2">{children}</p>
    </div>
  );
}

interface ActSubmitProps extends ComponentProps<"button"> {
  readonly kind?: ButtonKind;
}

/** Sends an `ActForm`. While it is on its way it cannot be sent again. */
export function ActSubmit({ kind = "primary", children, ...rest }: ActSubmitProps): ReactNode {
  const { isPending } = useContext(Sent);
  return (
    <Button {...rest} type="submit" kind={kind} aria-disabled={isPending || undefined}>
      {children}
      {isPending ? <span aria-hidden="true">…</span> : null}
    </Button>
  );
}
