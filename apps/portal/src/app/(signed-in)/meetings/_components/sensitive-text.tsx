"use client";

import { findSensitiveWords, type SensitiveKind } from "@interphase/consortium/contract";
import { useState, type ComponentProps, type ReactNode } from "react";

import { ActInput, ActText } from "@/components/ui/act-form";

/** What is said of words that competitors do not discuss, in the reader's language? */
export interface SensitiveTexts {
  readonly lead: string;
  readonly end: string;
  readonly kinds: Readonly<Record<SensitiveKind, string>>;
}

const mostShown = 12;

/** Does a text speak of what competitors do not discuss? It warns, and keeps nobody from anything. */
export function SensitiveNote({
  text,
  texts: { lead, end, kinds },
}: {
  readonly text: string;
  readonly texts: SensitiveTexts;
}): ReactNode {
  const found = new Map(findSensitiveWords(text).map(({ word, kind }) => [word.toLowerCase(), kind]));
  if (found.size === 0) return null;
  return (
    <p className="mt-1 rounded-6 border border-act bg-act-soft px-3 py-2 text-12 text-ink">
      <span aria-hidden="true">▲ </span>
      {lead}{" "}
      {[...found].slice(0, mostShown).map(([word, kind], index) => (
        <span key={word}>
          {index > 0 ? " · " : ""}
          <bdi className="font-medium wrap-anywhere">{word}</bdi> ({kinds[kind]})
        </span>
      ))}
      {found.size > mostShown ? " …" : ""} {end}
    </p>
  );
}

type SensitiveTextProps = ComponentProps<typeof ActText> & { readonly texts: SensitiveTexts };

/** Some lines of typed text in an `ActForm`, with the warning beside them. */
export function SensitiveText({ texts, ...props }: SensitiveTextProps): ReactNode {
  const [text, setText] = useState(String(props.defaultValue ?? ""));
  return (
    <div>
      <ActText
        {...props}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <div aria-live="polite">
        <SensitiveNote text={text} texts={texts} />
      </div>
    </div>
  );
}

type SensitiveInputProps = ComponentProps<typeof ActInput> & { readonly texts: SensitiveTexts };

/** One line of typed text in an `ActForm`, with the warning beside it. */
export function SensitiveInput({ texts, ...props }: SensitiveInputProps): ReactNode {
  const [text, setText] = useState(String(props.defaultValue ?? ""));
  return (
    <div>
      <ActInput
        {...props}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <div aria-live="polite">
        <SensitiveNote text={text} texts={texts} />
      </div>
    </div>
  );
}
