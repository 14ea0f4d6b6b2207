"use client";

import { useEffect, useState, type ReactNode, type RefObject } from "react";

interface OpenTip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly isBelow: boolean;
}

const tipWidth = 288;

function placeTip(mark: Element): OpenTip | null {
  const text = mark.getAttribute("data-tip");
  if (text === null) return null;
  const box = mark.getBoundingClientRect();
  const left = Math.min(
    Math.max(8, box.left + box.width / 2 - tipWidth / 2),
    Math.max(8, innerWidth - tipWidth - 8),
  );
  const isBelow = box.top < innerHeight / 2;
  return { text, left, top: isBelow ? box.bottom + 6 : box.top - 6, isBelow };
}

function moveFocus(drawing: HTMLElement, from: Element, key: string): boolean {
  const marks = [...drawing.querySelectorAll<HTMLElement | SVGElement>("[data-tip]")].filter(
    (mark) => mark.getClientRects().length > 0,
  );
  const columns = Number(from.closest("[data-columns]")?.getAttribute("data-columns") ?? 1);
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const step = steps[key];
  const index = marks.findIndex((mark) => mark === from);
  const next = step === undefined ? undefined : marks[index + step];
  if (index < 0 || next === undefined) return false;
  next.focus();
  return true;
}

/**
 * Which mark of a drawing is the reader pointing at or standing on?
 * Arrow keys walk the marks, so that a drawing is one stop for the tab key; escape closes the tip.
 */
export function useChartTip(drawing: RefObject<HTMLElement | null>): ReactNode {
  const [tip, setTip] = useState<OpenTip | null>(null);
  useEffect(() => {
    const root = drawing.current;
    if (root === null) return;
    const markOf = (event: Event) =>
      event.target instanceof Element ? event.target.closest("[data-tip]") : null;
    const show = (event: Event) => {
      const mark = markOf(event);
      setTip(mark === null ? null : placeTip(mark));
    };
    const focus = (event: Event) => {
      const mark = markOf(event);
      if (mark === null) return;
      root.querySelectorAll('[data-tip][tabindex="0"]').forEach((other) => {
        other.setAttribute("tabindex", "-1");
      });
      mark.setAttribute("tabindex", "0");
      setTip(placeTip(mark));
    };
    const hide = () => {
      setTip(null);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
      const mark = markOf(event);
      if (mark !== null && moveFocus(root, mark, event.key)) event.preventDefault();
    };
    const listeners: [string, (event: never) => void][] = [
      ["pointerover", show],
      ["pointerleave", hide],
      ["focusin", focus],
      ["focusout", hide],
      ["keydown", key],
    ];
    for (const [name, listener] of listeners) root.addEventListener(name, listener as EventListener);
    addEventListener("scroll", hide, { passive: true });
    return () => {
      for (const [name, listener] of listeners) root.removeEventListener(name, listener as EventListener);
      removeEventListener("scroll", hide);
    };
  }, [drawing]);
  return tip === null ? null : <Tip tip={tip} />;
}

function Tip({ tip }: { readonly tip: OpenTip }): ReactNode {
  const [title = "", ...rows] = tip.text.split("\n");
  return (
    <div
      aria-hidden="true"
      style={{
        left: tip.left,
        top: tip.top,
        width: tipWidth,
        transform: tip.isBelow ? "none" : "translateY(-100%)",
      }}
      className="pointer-events-none fixed z-40 rounded-6 border border-line bg-surface p-3 text-12 text-ink shadow-float"
    >
      <p className="font-semibold">
        <bdi>{title}</bdi>
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {rows.map((row) => {
          const [label = "", value = ""] = row.split("\t");
          return (
            <div key={row} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd className="text-right tabular-nums">
                <bdi>{value}</bdi>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
