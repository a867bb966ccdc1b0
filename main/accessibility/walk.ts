import type { Box, Size } from "../../app/geometry.js";
import { boxArea, boxCoverage, boxIntersection, clipBox } from "../../app/geometry.js";
import type { Mark, MarkKind } from "../../app/mark.js";
import type { Bus, ObjectRef } from "./bus.js";
import {
  childAt,
  childCountOf,
  childrenOf,
  contentOf,
  descriptionOf,
  extentsOf,
  nameOf,
  objectAt,
  roleOf,
  statesOf,
} from "./object.js";
import type { States } from "./roles.js";
import {
  canHoldThings,
  clipsItsChildren,
  has,
  hasReadableContent,
  kindOf,
  opensWindow,
  role,
  stateOf,
} from "./roles.js";
import type { PlacedWindow } from "./windows.js";
import { visiblePart } from "./windows.js";

/** One thing that a program says it shows. */
export interface Element {
  /** The part that can be seen, in pixels of the frame. */
  readonly box: Box;
  readonly kind: MarkKind;
  /** What stands in it if it is a field, else its name, else what explains it. */
  readonly text: string;
  readonly state: NonNullable<Mark["state"]>;
  /** The object that holds it; the same for all cells of one table. */
  readonly parent: string;
}

/** A window of a program, and where its things can be seen. */
export interface WalkScene {
  readonly root: ObjectRef;
  readonly window: PlacedWindow;
  /** Windows of the same program that it does not tell about: open menus and lists. */
  readonly popups: readonly PlacedWindow[];
  /** All windows in the frame, topmost first. */
  readonly windows: readonly PlacedWindow[];
  readonly frameSize: Size;
  /** From the program's box on the screen to pixels of the frame, and a point's way back. */
  readonly toFrame: (box: Box) => Box;
  readonly toProgram: (x: number, y: number) => readonly [number, number];
}

interface Visit {
  readonly object: ObjectRef;
  readonly parent: string;
  readonly parentRole: number;
  /** Where it can be seen, in pixels of the frame. */
  readonly clip: Box;
  /** Whether it belongs to something that opens a window of its own. */
  readonly opened: boolean;
  /** Whether that something says that it is open: some popups are no window that has a name. */
  readonly onTop: boolean;
  readonly level: number;
}

/** Objects that are asked about at once; a program that hangs is left with no more than these. */
const mostAtOnce = 24;
/** Deeper than any real program; stops trees that contain themselves. */
const deepest = 80;
/** Things of which less can be seen are no targets: as the truth of models/training has it. */
const leastVisible = 0.3;
const leastSide = 4;
/** Of more children than this only those are visited that can be in sight. */
const mostChildren = 150;
/** A table's first children are its headers in GTK, which no point of its body leads to. */
const headersAsked = 12;
/** Distance of the points: no row is lower, hardly a column narrower; in pixels of the frame. */
const pointStep = [90, 12] as const;
const pointInset = 12;

/** Reads the tree of one window, outer objects first, until it is through or told to stop. */
export class Walk {
  private readonly elements: Element[] = [];
  private readonly queue: Visit[] = [];
  private next = 0;
  private running = 0;
  private isOver = false;
  private finish: () => void = () => undefined;
  private latestAnswer = 0;

  constructor(
    private readonly bus: Bus,
    private readonly scene: WalkScene,
  ) {}

  /** What has been found so far. */
  get found(): readonly Element[] {
    return this.elements;
  }

  /** When the program last answered (`performance.now()`); 0 if never. */
  get answeredAt(): number {
    return this.latestAnswer;
  }

  /** Resolves with whether everything was read. Answers that come after `enough` are dropped. */
  run(enough: AbortSignal): Promise<boolean> {
    const { root, frameSize } = this.scene;
    const clip: Box = [0, 0, ...frameSize];
    this.queue.push({
      object: root,
      parent: "",
      parentRole: 0,
      clip,
      opened: false,
      onTop: false,
      level: 0,
    });
    return new Promise((resolve) => {
      const stop = () => {
        this.isOver = true;
        resolve(false);
      };
      if (enough.aborted) {
        stop();
        return;
      }
      enough.addEventListener("abort", stop, { once: true });
      this.finish = () => {
        enough.removeEventListener("abort", stop);
        resolve(true);
      };
      this.pump();
    });
  }

  private pump(): void {
    while (!this.isOver && this.running < mostAtOnce) {
      const visit = this.queue[this.next];
      if (visit === undefined) break;
      this.next++;
      this.running++;
      // An object that is gone or refuses to answer costs itself.
      void this.visit(visit)
        .catch(() => undefined)
        .finally(() => {
          this.running--;
          this.pump();
        });
    }
    if (!this.isOver && this.running === 0) this.finish();
  }

  private async visit(visit: Visit): Promise<void> {
    const { bus } = this;
    const { object } = visit;
    const [its, states, extents] = await Promise.all([
      roleOf(bus, object),
      statesOf(bus, object),
      extentsOf(bus, object).catch(() => null),
    ]);
    this.latestAnswer = performance.now();
    if (this.isOver || !has(states, "showing")) return;
    const box = extents === null ? null : this.scene.toFrame(extents);
    const seen = box === null ? null : this.seenPart(box, visit);
    const isOutOfSight = box !== null && seen === null;
    if (isOutOfSight && !opensWindow(its)) return;
    await Promise.all([
      box === null || seen === null ? null : this.keep(visit, its, states, { box, seen }),
      this.descend(visit, its, states, seen),
    ]);
  }

  private seenPart(box: Box, { clip, opened, onTop }: Visit): Box | null {
    const { window, popups, windows } = this.scene;
    const inside = boxIntersection(box, clip);
    if (inside === null) return null;
    const opening = opened ? popups.find((popup) => boxCoverage(inside, popup.box) > 0.8) : null;
    if (onTop && !opening) return inside;
    return visiblePart(inside, opening ?? window, windows);
  }

  private async keep(
    { object, parent, parentRole }: Visit,
    its: number,
    states: States,
    { box, seen }: { box: Box; seen: Box },
  ): Promise<void> {
    const kind = kindOf(its, states, parentRole);
    const shown = clipBox(seen, this.scene.frameSize);
    if (kind === null || shown === null) return;
    if (Math.min(shown[2], shown[3]) < leastSide) return;
    if (boxArea(shown) < leastVisible * boxArea(box)) return;
    const [name, content] = await Promise.all([
      nameOf(this.bus, object).catch(() => ""),
      hasReadableContent(its, kind) ? contentOf(this.bus, object).catch(() => "") : "",
    ]);
    let text = oneLine(content) || oneLine(name);
    if (text === "" && kind !== "text" && kind !== "image") {
      text = oneLine(await descriptionOf(this.bus, object).catch(() => ""));
    }
    if (this.isOver || (kind === "text" && text === "")) return;
    this.elements.push({ box: shown, kind, text, state: stateOf(its, states, kind), parent });
  }

  private async descend(
    visit: Visit,
    its: number,
    states: States,
    seen: Box | null,
  ): Promise<void> {
    const { level, opened, onTop, object } = visit;
    if (level >= deepest || !canHoldThings(its, states)) return;
    const opens = opensWindow(its);
    // Closed menus and lists have many children, and none to be seen.
    const isOpen = opens && has(states, "expanded");
    const isClosed = opens && !opened && !isOpen && this.scene.popups.length === 0;
    if (isClosed && (its === role.comboBox || visit.parentRole === role.menuBar)) return;
    const clip = this.clipFor(visit, its, seen, opens);
    const children = await this.parts(object, its, states, clip);
    if (this.isOver) return;
    for (const child of children) {
      this.queue.push({
        object: child,
        parent: object.path,
        parentRole: its,
        clip,
        opened: opened || opens,
        onTop: onTop || isOpen,
        level: level + 1,
      });
    }
  }

  private clipFor({ clip, level }: Visit, its: number, seen: Box | null, opens: boolean): Box {
    if (opens) return [0, 0, ...this.scene.frameSize];
    return seen !== null && level > 0 && clipsItsChildren(its) ? seen : clip;
  }

  /** The children that can be in sight: all of few, of many those where the box is. */
  private async parts(
    object: ObjectRef,
    its: number,
    states: States,
    clip: Box,
  ): Promise<readonly ObjectRef[]> {
    // Asked for all its children, such a table makes an object for each of its thousands of cells.
    const isLong = isTable(its) && has(states, "managesDescendants");
    if (isLong && (await childCountOf(this.bus, object)) > mostChildren) {
      return this.partsAtPoints(object, clip);
    }
    const children = await childrenOf(this.bus, object);
    return children.length > mostChildren ? this.partsNear(children, clip) : children;
  }

  private async partsAtPoints(object: ObjectRef, clip: Box): Promise<readonly ObjectRef[]> {
    const asked: Promise<ObjectRef[]>[] = [];
    for (let index = 0; index < headersAsked; index++) {
      asked.push(childAt(this.bus, object, index));
    }
    const [left, top, width, height] = clip;
    for (let y = top + pointStep[1] / 2; y < top + height; y += pointStep[1]) {
      for (let x = left + pointInset; x < left + width; x += pointStep[0]) {
        asked.push(objectAt(this.bus, object, this.scene.toProgram(x, y)));
      }
    }
    const answers = await Promise.all(asked.map((each) => each.catch(() => [])));
    return [...new Map(answers.flat().map((each) => [each.path, each])).values()];
  }

  /**
   * Children of long lists lie one below the other: where two that stand some way apart lie on the
   * same side of what can be seen, those between them do so, too.
   */
  private async partsNear(
    children: readonly ObjectRef[],
    clip: Box,
  ): Promise<readonly ObjectRef[]> {
    const step = Math.ceil(Math.sqrt(children.length));
    const starts = Array.from({ length: Math.ceil(children.length / step) }, (_, at) => at * step);
    const sides = await Promise.all(
      starts.map(async (start) => {
        const child = children[start];
        const box = child && (await extentsOf(this.bus, child).catch(() => null));
        return box ? sideOf(this.scene.toFrame(box), clip) : 0;
      }),
    );
    return starts.flatMap((start, at) => {
      const [side, next] = [sides[at] ?? 0, sides[at + 1] ?? sides[at] ?? 0];
      return side !== 0 && side === next ? [] : children.slice(start, start + step);
    });
  }
}

/** −1 for what ends above the other box, 1 for what begins below it, 0 beside and inside. */
function sideOf(box: Box, clip: Box): number {
  if (box[1] + box[3] <= clip[1]) return -1;
  return box[1] >= clip[1] + clip[3] ? 1 : 0;
}

function isTable(its: number): boolean {
  return its === role.table || its === role.tree || its === role.treeTable || its === role.list;
}

/** Names hold line breaks and, in GTK menus, the room for the shortcut. */
function oneLine(text: string): string {
  // U+FFFC stands for an embedded object in accessible text.
  return text.replaceAll("\uFFFC", "").replace(/\s+/gu, " ").trim();
}
