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
  /** What the network said here: log-probabilities of `elementKinds`, then logits of the states. */
  readonly evidence: Float32Array;
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
    const evidence = evidenceAt(kind, state, plane, cell);
    const best = strongestKind(evidence);
    found.push({
      box: [left, top, right - left, bottom - top],
      score,
      ...best,
      state: stateOf(evidence, best.kind),
      evidence,
    });
  }
  return withoutDoubles(found);
}

function evidenceAt(
  kind: Float32Array,
  state: Float32Array,
  plane: number,
  cell: number,
): Float32Array {
  const logits = elementKinds.map((_, index) => kind[index * plane + cell] ?? 0);
  const most = Math.max(...logits);
  const sum = logits.reduce((total, value) => total + Math.exp(value - most), 0);
  const total = most + Math.log(sum);
  return Float32Array.from([
    ...logits.map((value) => value - total),
    ...elementStates.map((_, index) => state[index * plane + cell] ?? 0),
  ]);
}

/** The likeliest kind. */
export function strongestKind(evidence: Float32Array): { kind: MarkKind; kindScore: number } {
  let best = 0;
  for (let index = 1; index < elementKinds.length; index++)
    if ((evidence[index] ?? 0) > (evidence[best] ?? 0)) best = index;
  return { kind: elementKinds[best] ?? "button", kindScore: Math.exp(evidence[best] ?? 0) };
}

/** The states that can be told of a kind. */
export function stateOf(evidence: Float32Array, kind: MarkKind): Element["state"] {
  const state: Record<string, boolean> = {};
  elementStates.forEach((name, index) => {
    if (statesOf[name]?.has(kind) !== true) return;
    const on = (evidence[elementKinds.length + index] ?? 0) > 0;
    // Of what can be checked, "off" is worth saying as much as "on".
    if (on || name === "checked") state[name] = on;
  });
  return state;
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
