import { useEffect, useMemo, useState } from "react";
import type { Mark } from "../../app/mark.js";
import type { MarkQuery } from "./mark-search.js";
import { everyMark, searchMarks } from "./mark-search.js";

/** The mark inspector's state: what is looked for, what was found, what is looked at. */
export interface Inspector {
  readonly open: boolean;
  readonly query: MarkQuery;
  readonly found: readonly Mark[];
  /** The chosen mark; null when none is or when it is not in this frame. */
  readonly selected: Mark | null;
  readonly setOpen: (open: boolean) => void;
  readonly search: (query: MarkQuery) => void;
  readonly select: (mark: Mark | null) => void;
}

/**
 * Opens with Ctrl+F as well. A choice outlives its frame, since what stays keeps its number; what
 * is looked for ends with the inspector, so that no mark stays hidden unnoticed.
 */
export function useInspector(marks: readonly Mark[]): Inspector {
  const [open, setOpen] = useState(false);
  const [query, search] = useState(everyMark);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind = event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey);
      if (!isFind || event.altKey || event.shiftKey || marks.length === 0) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      setOpen(true);
      const field = document.querySelector<HTMLInputElement>(".mark-search");
      field?.focus();
      field?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [marks.length]);
  const found = useMemo(() => searchMarks(marks, query), [marks, query]);
  return {
    open,
    query,
    found,
    selected: marks.find(({ id }) => id === chosen) ?? null,
    setOpen: (wanted) => {
      setOpen(wanted);
      if (!wanted) search(everyMark);
    },
    search,
    select: (mark) => {
      setChosen(mark?.id ?? null);
    },
  };
}
