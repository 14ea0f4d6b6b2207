"use client";

import { useState, type ReactNode } from "react";
import { ActInput, ActSelect } from "@/components/ui/act-form";

export interface RoleChoice {
  readonly value: string;
  readonly label: string;
  readonly help: string;
  /** Held for one group, facility or project, which has to be named. */
  readonly needsScope: boolean;
}

interface RoleFieldProps {
  readonly label: string;
  readonly choices: readonly RoleChoice[];
  readonly scopeLabel: string;
  readonly scopeHelp: string;
}

/** Which role, and for what where it is not for the whole organisation or alliance? Says what the chosen one is for. */
export function RoleField({ label, choices, scopeLabel, scopeHelp }: RoleFieldProps): ReactNode {
  const [chosen, setChosen] = useState(choices[0]?.value ?? "");
  const choice = choices.find(({ value }) => value === chosen);
  return (
    <div className="flex flex-col gap-4">
      <ActSelect
        id="role"
        name="role"
        label={label}
        help={choice?.help}
        options={choices.map(({ value, label: text }) => ({ value, label: text }))}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      />
      {choice?.needsScope === true ? (
        <ActInput id="scopeId" name="scopeId" required label={scopeLabel} help={scopeHelp} maxLength={60} />
      ) : null}
    </div>
  );
}
