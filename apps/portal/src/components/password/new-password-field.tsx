"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import type entry from "@/i18n/messages/en/entry.json";
import { isOwnWord, lengthOf, passwordLength } from "./password-rules";

export type PasswordTexts = (typeof entry)["newPassword"];

interface NewPasswordFieldProps {
  readonly id: string;
  readonly label?: string;
  /** What everybody knows about this person, and is no password. */
  readonly ownWords: readonly string[];
  readonly error?: string | undefined;
  readonly texts: PasswordTexts;
}

interface Rule {
  readonly text: string;
  readonly isMet: boolean;
  readonly isAdvice: boolean;
}

function rulesOf(password: string, ownWords: readonly string[], { rules }: PasswordTexts): Rule[] {
  const length = lengthOf(password);
  return [
    { text: rules.length, isMet: length >= passwordLength.least, isAdvice: false },
    { text: rules.long, isMet: length >= passwordLength.good, isAdvice: true },
    { text: rules.known, isMet: length > 0 && !isOwnWord(password, ownWords), isAdvice: false },
  ];
}

function RuleLine({
  rule,
  isTyped,
  texts,
}: {
  rule: Rule;
  isTyped: boolean;
  texts: PasswordTexts;
}): ReactNode {
  const mark = rule.isMet ? "✓" : isTyped && !rule.isAdvice ? "▲" : "·";
  const look = rule.isMet ? "text-good" : isTyped && !rule.isAdvice ? "text-act" : "text-ink-3";
  return (
    <li className={`flex gap-1.5 ${look}`}>
      <span aria-hidden="true" className="inline-block w-3 text-center">
        {mark}
      </span>
      {rule.text}
      {rule.isMet ? <span className="sr-only">{texts.met}</span> : null}
    </li>
  );
}

/** Which password will you have? Says while one types what is still missing; the last word is the api's. */
export function NewPasswordField({ id, label, ownWords, error, texts }: NewPasswordFieldProps): ReactNode {
  const [password, setPassword] = useState("");
  const [isShown, setIsShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was typed before the page ran counts too.
    setPassword(input.current?.value ?? "");
  }, []);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label ?? texts.label}
      </label>
      <div className="relative">
        <input
          ref={input}
          id={id}
          name={id}
          type={isShown ? "text" : "password"}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          required
          minLength={passwordLength.least}
          maxLength={passwordLength.most}
          onInput={(event) => {
            setPassword(event.currentTarget.value);
          }}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={`${id}-rules${error === undefined ? "" : ` ${id}-error`}`}
          className="min-h-11 w-full rounded-6 border border-line-strong bg-surface px-3 pr-18 text-16 text-ink aria-invalid:border-act aria-invalid:outline-1 aria-invalid:outline-act"
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => {
            setIsShown(!isShown);
          }}
          className="absolute inset-y-1 right-1 min-w-14 rounded-[4px] px-2 text-12 text-ink-2 hover:bg-sunken"
        >
          {isShown ? texts.hide : texts.show}
        </button>
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="flex items-start gap-1 text-12 font-medium text-act">
          <span aria-hidden="true">▲</span>
          {error}
        </p>
      )}
      <div id={`${id}-rules`} className="text-12 text-ink-3">
        <p>{texts.rules.title}</p>
        <ul className="mt-1 flex flex-col gap-0.5">
          {rulesOf(password, ownWords, texts).map((rule) => (
            <RuleLine key={rule.text} rule={rule} isTyped={password !== ""} texts={texts} />
          ))}
        </ul>
      </div>
    </div>
  );
}
