"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { listPlaces, type Place } from "@/app/_actions/list-places";

export interface PaletteTexts {
  readonly title: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly loading: string;
  readonly failed: string;
  readonly close: string;
}

const shownAtMost = 12;

function matching(places: readonly Place[], query: string): Place[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter((place) => words.every((word) => place.words.includes(word))).slice(0, shownAtMost);
}

function usePlaces(): readonly Place[] | "loading" | "failed" {
  const [places, setPlaces] = useState<readonly Place[] | "loading" | "failed">("loading");
  useEffect(() => {
    listPlaces().then(setPlaces, () => {
      setPlaces("failed");
    });
  }, []);
  return places;
}

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly Place[];
  readonly chosen: number;
  readonly onPoint: (index: number) => void;
  readonly onGo: (place: Place) => void;
}

function PlaceList({ title, places, chosen, onPoint, onGo }: PlaceListProps): ReactNode {
  return (
    <ul
      id="palette-list"
      role="listbox"
      aria-label={title}
      className="max-h-[50vh] overflow-auto p-1"
      hidden={places.length === 0}
    >
      {places.map((place, index) => (
        <li
          key={place.href}
          id={`palette-${String(index)}`}
          role="option"
          aria-selected={index === chosen}
          onMouseMove={() => {
            onPoint(index);
          }}
          onClick={() => {
            onGo(place);
          }}
          className="flex cursor-pointer items-baseline justify-between gap-4 rounded-6 px-3 py-2 aria-selected:bg-accent-soft"
        >
          <span className="truncate">
            <bdi>{place.label}</bdi>
          </span>
          <span className="shrink-0 text-12 text-ink-3">{place.kind}</span>
        </li>
      ))}
    </ul>
  );
}

interface QueryLineProps {
  readonly texts: PaletteTexts;
  readonly query: string;
  readonly chosen: number;
  readonly foundCount: number;
  readonly onQuery: (query: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

function QueryLine({ texts, query, chosen, foundCount, onQuery, onKey, onClose }: QueryLineProps): ReactNode {
  return (
    <div className="flex items-center border-b border-line">
      <input
        autoFocus
        type="search"
        role="combobox"
        aria-expanded={foundCount > 0}
        aria-controls="palette-list"
        aria-activedescendant={foundCount > 0 ? `palette-${String(chosen)}` : undefined}
        aria-label={texts.placeholder}
        placeholder={texts.placeholder}
        value={query}
        onKeyDown={onKey}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
        className="min-h-12 min-w-0 flex-1 bg-transparent px-4 text-16 outline-none placeholder:text-ink-3"
      />
      <button
        type="button"
        onClick={onClose}
        className="mr-2 min-h-8 rounded-[4px] border border-line px-2 text-12 text-ink-3 hover:text-ink"
      >
        {texts.close}
      </button>
    </div>
  );
}

function messageOf(
  places: ReturnType<typeof usePlaces>,
  found: readonly Place[],
  texts: PaletteTexts,
): string | null {
  if (places === "loading") return texts.loading;
  if (places === "failed") return texts.failed;
  return found.length === 0 ? texts.empty : null;
}

interface PaletteProps {
  readonly texts: PaletteTexts;
  readonly onClose: () => void;
}

/** Where do I want to go? Minerals, pages and one's own plans, by any part of their names in either language. */
export function Palette({ texts, onClose }: PaletteProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const places = usePlaces();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => (typeof places === "string" ? [] : matching(places, query)), [places, query]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const go = (place: Place | undefined): void => {
    if (place === undefined) return;
    onClose();
    router.push(place.href);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(found[chosen]);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + found.length) % found.length);
  };
  const onQuery = (text: string): void => {
    setQuery(text);
    setChosen(0);
  };
  const message = messageOf(places, found, texts);
  return (
    <dialog
      ref={dialog}
      aria-label={texts.title}
      onClose={onClose}
      className="mx-auto mt-[12vh] w-[min(36rem,calc(100vw-2rem))] rounded-6 border border-line bg-surface p-0 text-ink shadow-float"
    >
      <QueryLine {...{ texts, query, chosen, onQuery, onKey, onClose }} foundCount={found.length} />
      {message === null ? null : (
        <p role="status" className="px-4 py-6 text-center text-ink-3">
          {message}
        </p>
      )}
      <PlaceList title={texts.title} places={found} chosen={chosen} onPoint={setChosen} onGo={go} />
    </dialog>
  );
}
