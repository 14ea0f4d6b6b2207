"use client";

import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { PaletteTexts } from "./palette";

const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));

interface PaletteOpenerProps {
  readonly texts: PaletteTexts;
  readonly icon: ReactNode;
}

/** Opens search from its button or with Ctrl or Cmd and K. Until it is asked for, none of it is loaded; without a script it is a link. */
export function PaletteOpener({ texts, icon }: PaletteOpenerProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <>
      <a
        href="/search"
        role="button"
        aria-label={texts.title}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          event.preventDefault();
          setIsOpen(true);
        }}
        className="flex min-h-9 items-center gap-2 rounded-6 border border-line bg-canvas px-2.5 text-14 text-ink-3 hover:border-line-strong hover:text-ink sm:min-w-52"
      >
        {icon}
        <span className="hidden flex-1 sm:inline" aria-hidden="true">
          {texts.title}
        </span>
        <kbd
          className="hidden rounded-[4px] border border-line bg-surface px-1 font-sans text-12 sm:inline"
          aria-hidden="true"
        >
          Ctrl K
        </kbd>
      </a>
      {isOpen ? (
        <Suspense fallback={null}>
          <Palette
            texts={texts}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
