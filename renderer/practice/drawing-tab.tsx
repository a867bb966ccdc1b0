import { useEffect, useRef } from "react";
import type { PointerEvent } from "react";
import type { PracticeState } from "../../app/practice-state.js";
import type { Change } from "./practice-app.js";

/** A note's size on the canvas, in pixels. */
const noteSize = { width: 120, height: 56 };
const colours: Readonly<Record<string, string>> = { Start: "#ffd166", Finish: "#9bdeac" };

type Notes = PracticeState["notes"];

/** A canvas with notes that can be dragged onto each other. */
export function DrawingTab({ state, change }: { state: PracticeState; change: Change }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const grip = useRef<{ label: string; x: number; y: number } | null>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context) draw(context, state.notes);
  }, [state.notes]);

  const take = (event: PointerEvent<HTMLCanvasElement>) => {
    const { offsetX, offsetY } = event.nativeEvent;
    const label = noteAt(state.notes, offsetX, offsetY);
    const note = label === null ? undefined : state.notes[label];
    if (label === null || note === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { label, x: offsetX - note.x, y: offsetY - note.y };
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (grip.current === null) return;
    const { label, x, y } = grip.current;
    const { offsetX, offsetY } = event.nativeEvent;
    change({ notes: { ...state.notes, [label]: { x: offsetX - x, y: offsetY - y } } });
  };
  const drop = (event: PointerEvent<HTMLCanvasElement>) => {
    if (grip.current === null) return;
    const note = grip.current.label;
    grip.current = null;
    const others = Object.fromEntries(
      Object.entries(state.notes).filter(([label]) => label !== note),
    );
    const onto = noteAt(others, event.nativeEvent.offsetX, event.nativeEvent.offsetY);
    change({ dropped: onto === null ? null : { note, onto } });
  };
  return (
    <canvas
      ref={canvas}
      width={760}
      height={360}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={drop}
    />
  );
}

function noteAt(notes: Notes, x: number, y: number): string | null {
  const found = Object.entries(notes).find(
    ([, note]) =>
      x >= note.x && y >= note.y && x < note.x + noteSize.width && y < note.y + noteSize.height,
  );
  return found?.[0] ?? null;
}

function draw(context: CanvasRenderingContext2D, notes: Notes): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.font = "16px sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [label, { x, y }] of Object.entries(notes).reverse()) {
    context.fillStyle = colours[label] ?? "#cccccc";
    context.fillRect(x, y, noteSize.width, noteSize.height);
    context.strokeStyle = "#555555";
    context.strokeRect(x + 0.5, y + 0.5, noteSize.width - 1, noteSize.height - 1);
    context.fillStyle = "#222222";
    context.fillText(label, x + noteSize.width / 2, y + noteSize.height / 2);
  }
}
