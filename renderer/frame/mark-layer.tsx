import type { KeyboardEvent } from "react";
import { useMemo, useState } from "react";
import type { Mark } from "../../app/mark.js";
import type { Scene } from "../scene.js";
import { kindLabel } from "./mark-card.js";
import { labelsFor } from "./labels.js";
import type { MarkFilter } from "./stage-bar.js";

interface Props {
  readonly scene: Scene;
  /** Window pixels per frame pixel. */
  readonly scale: number;
  readonly filter: MarkFilter;
  /** The marks that fit what is looked for. */
  readonly found: readonly Mark[];
  /** The mark that is inspected. */
  readonly selected: number | null;
  readonly onHover: (mark: Mark | null) => void;
  readonly onPick: (mark: Mark) => void;
}

/**
 * The numbered marks. One of them takes part in tabbing; the arrow keys go from mark to mark, as a
 * screen of a hundred marks would otherwise be a hundred tab stops.
 */
export function MarkLayer(props: Props) {
  const { scene, scale, filter, found, selected, onHover, onPick } = props;
  const [current, setCurrent] = useState<number | null>(null);
  const { marks, target, candidates } = scene;
  const labels = useMemo(() => labelsFor(marks, scene.size, scale), [marks, scene.size, scale]);
  const shown = found.filter(({ id }) => id === selected || isShown(id, scene, filter));
  const tabStop = shown.some(({ id }) => id === current) ? current : (target ?? shown[0]?.id);

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, mark: Mark) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === " " || event.key === "Enter") {
      onPick(mark);
    } else if (step !== undefined) {
      const next = shown[shown.indexOf(mark) + step];
      if (next === undefined) return;
      setCurrent(next.id);
      const layer = event.currentTarget.parentElement;
      layer?.querySelector<SVGGElement>(`[data-mark="${next.id}"]`)?.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // The target comes last, so that nothing is drawn over it.
  const drawn = [...shown].sort((a, b) => Number(a.id === target) - Number(b.id === target));
  return (
    <g className="marks" role="listbox" aria-label="Marks">
      {drawn.map((mark) => {
        const [x, y, width, height] = mark.box;
        const label = labels.get(mark.id);
        return (
          <g
            key={mark.id}
            className={`${markClass(mark, target, candidates)}${mark.id === selected ? " mark-selected" : ""}`}
            data-mark={mark.id}
            role="option"
            aria-label={`${mark.id} ${kindLabel(mark.kind)} ${mark.text}`.trimEnd()}
            aria-selected={mark.id === target}
            tabIndex={mark.id === tabStop ? 0 : -1}
            onPointerMove={({ movementX, movementY }) => {
              // Not when the picture moves under a pointer that rests, as the inspector opens.
              if (movementX !== 0 || movementY !== 0) onHover(mark);
            }}
            onFocus={() => {
              setCurrent(mark.id);
              onHover(mark);
            }}
            onBlur={() => {
              onHover(null);
            }}
            onClick={() => {
              onPick(mark);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, mark);
            }}
          >
            <rect className="mark-box" x={x} y={y} width={width} height={height} rx={2 / scale} />
            {label !== undefined && (
              <>
                <rect
                  className="mark-label"
                  x={label.box[0]}
                  y={label.box[1]}
                  width={label.box[2]}
                  height={label.box[3]}
                  rx={2.5 / scale}
                />
                <text
                  className="mark-label-text"
                  x={label.box[0] + label.box[2] / 2}
                  y={label.box[1] + label.box[3] / 2}
                  fontSize={label.fontSize}
                >
                  {mark.id}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

function isShown(id: number, { target, candidates }: Scene, filter: MarkFilter): boolean {
  if (filter === "none") return false;
  return filter === "all" || id === target || candidates.includes(id);
}

function markClass(mark: Mark, target: number | null, candidates: readonly number[]): string {
  if (mark.id === target) return "mark mark-target";
  if (candidates.includes(mark.id)) return "mark mark-candidate";
  return mark.kind === "text" || mark.kind === "image" ? "mark mark-static" : "mark";
}
