"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState, useTransition, type ReactNode } from "react";

interface ExplainHostProps {
  readonly explain: (path: string) => Promise<ReactNode>;
  readonly initialPath: string | null;
  readonly initial: ReactNode;
  readonly texts: {
    readonly title: string;
    readonly close: string;
    readonly loading: string;
    readonly failed: string;
  };
}

function addressWith(path: string | null): string {
  const address = new URL(location.href);
  if (path === null) address.searchParams.delete("explain");
  else address.searchParams.set("explain", path);
  return `${address.pathname}${address.search}${address.hash}`;
}

/** Clicks on any number of the page come here, so that a number needs no script of its own. */
function useExplainLinks(): void {
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const isPlain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      const link = event.target instanceof Element ? event.target.closest("a[data-explain]") : null;
      const path = link?.getAttribute("data-explain") ?? null;
      if (!isPlain || path === null) return;
      event.preventDefault();
      history.pushState(null, "", addressWith(path));
    };
    document.addEventListener("click", open);
    return () => {
      document.removeEventListener("click", open);
    };
  }, []);
}

/** Which number is being explained? The one in the address; closing the dialog takes it out again. */
export function ExplainHost({ explain, initialPath, initial, texts }: ExplainHostProps): ReactNode {
  const path = useSearchParams().get("explain");
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<{ path: string | null; node: ReactNode }>({
    path: initialPath,
    node: initial,
  });
  const [isFailed, setIsFailed] = useState(false);
  const [, startTransition] = useTransition();
  useExplainLinks();
  useEffect(() => {
    if (path === null) {
      dialog.current?.close();
      return;
    }
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [path]);
  useEffect(() => {
    if (path === null || path === shown.path) return;
    setIsFailed(false);
    startTransition(async () => {
      try {
        setShown({ path, node: await explain(path) });
      } catch {
        setIsFailed(true);
      }
    });
  }, [path, shown.path, explain]);
  const close = () => {
    if (path !== null) history.replaceState(null, "", addressWith(null));
  };
  return (
    <dialog
      ref={dialog}
      aria-label={texts.title}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="m-auto w-[min(46rem,calc(100vw-2rem))] max-w-none rounded-6 border border-line bg-surface p-0 text-ink shadow-float"
    >
      {path !== null && (
        <div className="max-h-[85dvh] overflow-y-auto p-5" tabIndex={0}>
          {shown.path === path ? (
            shown.node
          ) : (
            <Waiting text={isFailed ? texts.failed : texts.loading} isFailed={isFailed} />
          )}
          <div className="mt-5 flex justify-end">
            <button
              type="button"
              onClick={() => dialog.current?.close()}
              className="min-h-9 rounded-6 border border-line-strong px-3 text-14 font-medium hover:bg-sunken"
            >
              {texts.close}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}

function Waiting({ text, isFailed }: { readonly text: string; readonly isFailed: boolean }): ReactNode {
  return (
    <div role={isFailed ? "alert" : "status"} className="min-h-64">
      <p>{text}</p>
      {!isFailed && (
        <div aria-hidden="true" className="mt-4 flex flex-col gap-3">
          {["a", "b", "c", "d"].map((key) => (
            <div key={key} className="h-6 rounded-6 bg-sunken" />
          ))}
        </div>
      )}
    </div>
  );
}
