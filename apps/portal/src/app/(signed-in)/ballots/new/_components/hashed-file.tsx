"use client";

import type { ChangeEvent, ReactNode } from "react";

import { InputField } from "@/components/ui/field";

interface HashedFileProps {
  /** The field that gets the hash. */
  readonly into: string;
  readonly label: string;
  readonly help: string;
}

/** Which SHA-256 has a file that the reader has? Worked out in the browser; the field has no name, so the file is not sent. */
export function HashedFile({ into, label, help }: HashedFileProps): ReactNode {
  const hash = async ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    const file = files?.[0];
    const field = document.getElementById(into);
    if (file === undefined || !(field instanceof HTMLInputElement)) return;
    field.value = "";
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    field.value = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  return (
    <InputField
      id={`${into}-file`}
      type="file"
      label={label}
      help={help}
      onChange={(event) => void hash(event)}
    />
  );
}
