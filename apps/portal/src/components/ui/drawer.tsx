"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

interface DrawerProps {
  readonly title: string;
  /** Where the page is without the drawer; closing leads there. */
  readonly closeHref: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** More on one row of a list, beside it. It is in the address, so that it can be sent to a colleague. */
export function Drawer({ title, closeHref, closeLabel, children }: DrawerProps): ReactNode {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Without a script it stands open beside the page; with one it becomes modal.
    dialog.current?.removeAttribute("open");
    dialog.current?.showModal();
  }, []);
  const leave = () => {
    router.replace(closeHref, { scroll: false });
  };
  return (
    <dialog
      ref={dialog}
      open
      aria-label={title}
      onClose={leave}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(34rem,100vw)] max-w-none border-l border-line bg-surface p-0 text-ink shadow-float"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
          <h2 className="min-w-0 text-16 font-semibold wrap-anywhere">{title}</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="min-h-9 shrink-0 rounded-6 border border-line-strong px-3 text-14 font-medium hover:bg-sunken"
          >
            {closeLabel}
          </button>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4" tabIndex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
