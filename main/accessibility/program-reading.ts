import type { Frame } from "../../app/frame.js";
import type { Box } from "../../app/geometry.js";
import { framePoint, frameToScreen } from "../../app/geometry.js";
import type { UnnumberedMark } from "../../app/mark.js";
import type { Bus, ObjectRef } from "./bus.js";
import { childrenOf, extentsOf, nameOf, statesOf } from "./object.js";
import type { Program } from "./programs.js";
import { has } from "./roles.js";
import { tidy } from "./tidy.js";
import { Walk } from "./walk.js";
import type { PlacedWindow } from "./windows.js";
import { boxInFrame, matchWindow } from "./windows.js";

/** A program's own window that was found on the desktop. */
interface FoundWindow {
  readonly root: ObjectRef;
  readonly window: PlacedWindow;
  /** Physical pixels for each of the program's. */
  readonly factor: number;
}

/** Where the frame and the desktop's windows are. */
export interface ReadingScene {
  readonly frame: Pick<Frame, "origin" | "size" | "scale">;
  readonly windows: readonly PlacedWindow[];
}

/** One program being read for one frame. */
export class ProgramReading {
  private readonly walks: Walk[] = [];
  private isComplete = false;
  private firstAnswer = 0;

  constructor(
    private readonly bus: Bus,
    readonly program: Program,
    private readonly scene: ReadingScene,
  ) {}

  get complete(): boolean {
    return this.isComplete;
  }

  /** When the program last answered (`performance.now()`); 0 if never. */
  get answeredAt(): number {
    return Math.max(this.firstAnswer, ...this.walks.map(({ answeredAt }) => answeredAt));
  }

  get marks(): UnnumberedMark[] {
    return this.walks.flatMap(({ found }) => tidy(found));
  }

  /** Reads every window of the program that can be seen; rejects when the program refuses. */
  async run(enough: AbortSignal): Promise<void> {
    const { windows } = this.scene;
    const told = await childrenOf(this.bus, this.program.root);
    this.firstAnswer = performance.now();
    const placed = await Promise.all(told.map((root) => this.place(root).catch(() => null)));
    if (enough.aborted) return;
    const found = onePerWindow(placed.filter((each) => each !== null));
    const known = new Set(found.map(({ window }) => window));
    const popups = windows.filter(
      (window) => !known.has(window) && (window.pid === this.program.pid || window.pid === null),
    );
    const done = await Promise.all(found.map((each) => this.walk(each, popups, enough)));
    this.isComplete = done.every((each) => each);
  }

  private async place(root: ObjectRef): Promise<FoundWindow | null> {
    const [states, extents, name] = await Promise.all([
      statesOf(this.bus, root),
      extentsOf(this.bus, root),
      nameOf(this.bus, root).catch(() => ""),
    ]);
    this.firstAnswer = performance.now();
    if (extents === null || !has(states, "showing")) return null;
    const { frame, windows } = this.scene;
    // Toolkits that scale by themselves tell their own pixels, others the screen's.
    for (const factor of new Set([1, frame.scale])) {
      const box = boxInFrame(scaled(extents, factor), frame);
      const window = matchWindow({ pid: this.program.pid, name, box }, windows);
      if (window !== null) return { root, window, factor };
    }
    return null;
  }

  private walk(
    { root, window, factor }: FoundWindow,
    popups: readonly PlacedWindow[],
    enough: AbortSignal,
  ): Promise<boolean> {
    const { frame, windows } = this.scene;
    const walk = new Walk(this.bus, {
      root,
      window,
      popups,
      windows,
      frameSize: frame.size,
      toFrame: (box) => boxInFrame(scaled(box, factor), frame),
      toProgram: (x, y) => {
        const point = frameToScreen(framePoint(x, y), frame);
        return [point.x / factor, point.y / factor];
      },
    });
    this.walks.push(walk);
    return walk.run(enough);
  }
}

/** Programs may tell a window twice; the first report stands. */
function onePerWindow(found: readonly FoundWindow[]): FoundWindow[] {
  const byWindow = new Map<PlacedWindow, FoundWindow>();
  for (const each of found) if (!byWindow.has(each.window)) byWindow.set(each.window, each);
  return [...byWindow.values()];
}

function scaled([x, y, width, height]: Box, factor: number): Box {
  return [x * factor, y * factor, width * factor, height * factor];
}
