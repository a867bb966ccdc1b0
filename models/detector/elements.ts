import type { Box } from "../../app/geometry.js";
import { boxArea, boxCoverage, boxOverlap } from "../../app/geometry.js";
import type { MarkKind, UnnumberedMark } from "../../app/mark.js";

/** A thing that can be acted on, as the detector sees it. */
export interface Element {
  /** Whole pixels of the picture. */
  readonly box: Box;
  readonly kind: MarkKind;
  /** Probability that a thing's centre is here, 0–1. */
  readonly score: number;
  /** Probability of its kind among all kinds, 0–1. */
  readonly kindScore: number;
  readonly state: NonNullable<UnnumberedMark["state"]>;
}

/** The kinds in the order of the model's output (models/training/perception/detector/model.py). */
export const elementKinds = [
  "button",
  "icon",
  "input",
  "text_area",
  "checkbox",
  "radio",
  "switch",
  "tab",
  "menu",
  "menu_item",
  "link",
  "slider",
  "spinner",
  "combo",
  "row",
  "cell",
  "header",
  "scrollbar",
  "window_control",
  "image",
] as const satisfies readonly MarkKind[];

/** The states in the order of the model's output. */
const elementStates = ["checked", "selected", "disabled", "focused", "expanded"] as const;
/** Of which kinds a state can be told at all; what is expanded is not told apart well enough to be said. */
const statesOf: Readonly<Partial<Record<(typeof elementStates)[number], ReadonlySet<MarkKind>>>> = {
  checked: new Set(["checkbox", "radio", "switch"]),
  selected: new Set(["tab", "row", "cell"]),
  disabled: new Set(elementKinds),
  focused: new Set(["input", "text_area", "spinner", "combo"]),
};
/** Pixels of the picture to one cell of the model's output. */
export const stride = 4;
/** Cells below this are not even candidates; what counts is decided after fusion with the texts. */
const leastHeat = 0.12;
/** Two boxes of one kind that overlap more are one thing seen twice; of different kinds, still more. */
const [doubleOfKind, doubleOfAny] = [0.5, 0.72];

/** The model's output for one part of a picture. */
export interface HeatMaps {
  readonly heat: Float32Array;
  readonly box: Float32Array;
  readonly kind: Float32Array;
  readonly state: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Things in the model's output. `part`: the box of the picture that the model was shown. */
export function elementsIn(maps: HeatMaps, part: Box): Element[] {
  const { heat, box, kind, state, rows, columns } = maps;
  const plane = rows * columns;
  const found: Element[] = [];
  for (let cell = 0; cell < plane; cell++) {
    const score = heat[cell] ?? 0;
    if (score < leastHeat) continue;
    const cx = ((cell % columns) + 0.5) * stride;
    const cy = (Math.floor(cell / columns) + 0.5) * stride;
    const side = (index: number) => box[index * plane + cell] ?? 0;
    const left = Math.max(part[0], Math.round(part[0] + cx - side(0)));
    const top = Math.max(part[1], Math.round(part[1] + cy - side(1)));
    const right = Math.min(part[0] + part[2], Math.round(part[0] + cx + side(2)));
    const bottom = Math.min(part[1] + part[3], Math.round(part[1] + cy + side(3)));
    if (right - left < 3 || bottom - top < 3) continue;
    const best = strongestKind(kind, plane, cell);
    found.push({
      box: [left, top, right - left, bottom - top],
      score,
      ...best,
      state: stateOf(state, plane, cell, best.kind),
    });
  }
  return withoutDoubles(found);
}

function strongestKind(
  logits: Float32Array,
  plane: number,
  cell: number,
): { kind: MarkKind; kindScore: number } {
  let [best, most, sum] = [0, -Infinity, 0];
  for (let index = 0; index < elementKinds.length; index++) {
    const value = logits[index * plane + cell] ?? 0;
    if (value > most) [best, most] = [index, value];
  }
  for (let index = 0; index < elementKinds.length; index++)
    sum += Math.exp((logits[index * plane + cell] ?? 0) - most);
  return { kind: elementKinds[best] ?? "button", kindScore: 1 / sum };
}

function stateOf(
  logits: Float32Array,
  plane: number,
  cell: number,
  kind: MarkKind,
): Element["state"] {
  const state: Record<string, boolean> = {};
  elementStates.forEach((name, index) => {
    if (statesOf[name]?.has(kind) !== true) return;
    const on = (logits[index * plane + cell] ?? 0) > 0;
    // Of what can be checked, "off" is worth saying as much as "on".
    if (on || name === "checked") state[name] = on;
  });
  return state;
}

/** Kinds that a person reads as one piece, and the kinds of the small parts that they may hold. */
const whole: ReadonlySet<MarkKind> = new Set([
  "input",
  "combo",
  "spinner",
  "button",
  "tab",
  "menu",
  "menu_item",
  "link",
  "header",
]);
const parts: ReadonlySet<MarkKind> = new Set(["icon", "checkbox", "radio", "switch"]);
/** Width over height above which a part is a text that was taken for one. */
const longestPart = 2.2;
/** Share of a thing that must lie in another one to be a part of it. */
const inside = 0.85;

/** Leaves out what was taken for a thing of its own inside a field or on a button: its text, mostly. */
export function withoutPieces(elements: readonly Element[]): Element[] {
  return elements.filter(
    (one) =>
      (parts.has(one.kind) && one.box[2] <= longestPart * one.box[3]) ||
      !elements.some(
        (other) =>
          other !== one &&
          whole.has(other.kind) &&
          boxArea(other.box) > boxArea(one.box) &&
          // The steps of a spinner are buttons.
          !(other.kind === "spinner" && one.kind === "button") &&
          !(other.kind === "input" && one.kind === "button" && one.box[2] < 0.4 * other.box[2]) &&
          boxCoverage(one.box, other.box) > inside,
      ),
  );
}

/** Of several boxes around one thing the likeliest stays. */
export function withoutDoubles(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const one of [...elements].sort((a, b) => b.score - a.score)) {
    const double = kept.some((other) => {
      const overlap = boxOverlap(one.box, other.box);
      return overlap > (one.kind === other.kind ? doubleOfKind : doubleOfAny);
    });
    if (!double) kept.push(one);
  }
  return kept;
}

/** Things found in several parts of one picture, each as the part that saw most of it has it. */
export function joinParts(
  parts: readonly { readonly elements: readonly Element[]; readonly trusted: Box }[],
): Element[] {
  return withoutDoubles(
    parts.flatMap(({ elements, trusted }) =>
      elements.filter(({ box }) => {
        const share = boxCoverage(box, trusted);
        return share > 0.5 || (share > 0 && boxArea(box) > boxArea(trusted));
      }),
    ),
  );
}
