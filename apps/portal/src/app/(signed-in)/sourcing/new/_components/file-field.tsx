"use client";

import { useTranslations, useFormatter } from "next-intl";
import { useState, type DragEvent, type ReactNode } from "react";

import { buttonClass } from "@/components/ui/button";

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
      <p className="text-16 font-semibold">{t("drop")}</p>
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
        className="peer sr-only"
      />
      <label
        htmlFor="upload-file"
        className={buttonClass(
          "secondary",
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
        )}
      >
        {t("choose")}
      </label>
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
