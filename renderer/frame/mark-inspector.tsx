import type { KeyboardEvent } from "react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { X } from "lucide-react";
import type { Mark } from "../../app/mark.js";
import { markKinds } from "../../app/mark.js";
import { kindLabel } from "./mark-card.js";
import { MarkFacts } from "./mark-facts.js";
import { everyMark, kindCounts } from "./mark-search.js";
import type { Inspector } from "./use-inspector.js";

interface Props {
  readonly inspector: Inspector;
  readonly marks: readonly Mark[];
  /** The mark under the pointer, which is shown for as long as it is there. */
  readonly hovered: Mark | null;
}

const optionId = (mark: Mark): string => `inspected-${mark.id}`;

/** A list of the marks to search, and what is known of the one that is chosen or pointed at. */
export function MarkInspector({ inspector, marks, hovered }: Props) {
  const { query, found, selected } = inspector;
  const list = useRef<HTMLUListElement>(null);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = hovered ?? selected;
  const selectedId = selected?.id ?? null;
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = panel.current;
    field.current?.focus();
    return () => {
      // Back to where it came from, unless it has gone elsewhere meanwhile.
      if (own?.contains(document.activeElement) !== true) return;
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
    };
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);

  /** Arrow keys, Home and End go through the list, from the search field too. */
  const onKeyDown = (event: KeyboardEvent) => {
    // A key for the inspector is no answer to a question that waits.
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      if (query.text !== "" || query.kind !== null) inspector.search(everyMark);
      else inspector.setOpen(false);
      return;
    }
    if (event.target instanceof HTMLSelectElement) return;
    const next = placeAfter(event, found.length, selected === null ? -1 : found.indexOf(selected));
    const mark = next === null ? undefined : found[next];
    if (mark === undefined) return;
    event.preventDefault();
    inspector.select(mark);
  };

  return (
    // The keys are those of the fields and the list within.
    <aside ref={panel} className="inspector" aria-label="Mark inspector" onKeyDown={onKeyDown}>
      <header>
        <h3>Marks</h3>
        <span className="count" role="status">
          {found.length} of {marks.length}
        </span>
        <span className="spring" />
        <button
          type="button"
          className="quiet icon-only"
          aria-label="Close the inspector"
          onClick={() => {
            inspector.setOpen(false);
          }}
        >
          <X aria-hidden />
        </button>
      </header>
      <div className="inspector-search">
        <input
          type="search"
          className="mark-search"
          aria-label="Find a mark"
          placeholder="Text, kind, state or number"
          ref={field}
          value={query.text}
          onChange={(event) => {
            inspector.search({ ...query, text: event.target.value });
          }}
        />
        <select
          aria-label="Kind"
          value={query.kind ?? ""}
          onChange={(event) => {
            const kind = markKinds.find((known) => known === event.target.value) ?? null;
            inspector.search({ ...query, kind });
          }}
        >
          <option value="">every kind</option>
          {kindCounts(marks).map(([kind, count]) => (
            <option key={kind} value={kind}>
              {kindLabel(kind)} ({count})
            </option>
          ))}
        </select>
      </div>
      {found.length === 0 ? (
        <p className="empty">No mark fits.</p>
      ) : (
        <ul
          ref={list}
          className="inspector-list"
          role="listbox"
          aria-label="Marks found"
          aria-activedescendant={selected === null ? undefined : optionId(selected)}
          tabIndex={0}
        >
          {found.map((mark) => (
            <li
              key={mark.id}
              id={optionId(mark)}
              role="option"
              aria-selected={mark.id === selectedId}
              onClick={() => {
                inspector.select(mark);
              }}
            >
              <span className="mark-number">{mark.id}</span>
              <span className="inspector-text">{mark.text}</span>
              <span className="count">{kindLabel(mark.kind)}</span>
            </li>
          ))}
        </ul>
      )}
      {shown === null ? (
        <p className="mark-facts hint-text">Point at a mark, or choose one, to see what it is.</p>
      ) : (
        <MarkFacts mark={shown} />
      )}
    </aside>
  );
}

/** Where a key leads in a list of that many; null when it leads nowhere. */
function placeAfter(event: KeyboardEvent, count: number, place: number): number | null {
  const inField = event.target instanceof HTMLInputElement;
  switch (event.key) {
    case "ArrowDown":
      return Math.min(count - 1, place + 1);
    case "ArrowUp":
      return Math.max(0, place - 1);
    case "Home":
      return inField ? null : 0;
    case "End":
      return inField ? null : count - 1;
    case "Enter":
      return place < 0 ? 0 : place;
    default:
      return null;
  }
}
