"use client";

import { useTranslations, useFormatter } from "next-intl";
import { useState, type DragEvent, type ReactNode } from "react";

import type { Draft } from "./upload-state";

interface FileFieldProps {
  readonly draft: Draft;
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Which file? Dropped here, or chosen with the machine's own button; the chosen one stays until another replaces it. */
export function FileField({ draft, isDisabled, onFile }: FileFieldProps): ReactNode {
  const t = useTranslations("sourcing.upload");
  const format = useFormatter();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !isDisabled) onFile(file);
  };
  return (
    <div
      onDragOver={over}
      onDragEnter={over}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
      className={`flex min-h-48 flex-col items-center justify-center gap-3 rounded-6 border border-dashed px-6 py-8 text-center ${isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-surface"}`}
    >
      <label htmlFor="upload-file" className="text-16 font-semibold">
        {t("drop")}
      </label>
      <input
        id="upload-file"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={isDisabled}
        aria-describedby="upload-file-help"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
        }}
        className="max-w-full text-14 text-ink-2 file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-6 file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-14 file:font-medium file:text-ink hover:file:bg-sunken"
      />
      <p id="upload-file-help" className="text-12 text-ink-3">
        {t("fileHelp")}
      </p>
      {draft.file !== null && (
        <p className="text-14">
          <bdi className="font-medium">{draft.file.name}</bdi>{" "}
          <span className="text-ink-3">
            {t("kilobytes", { size: format.number(Math.ceil(draft.file.size / 1024)) })}
          </span>
        </p>
      )}
    </div>
  );
}
