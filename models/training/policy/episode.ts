import type { DecisionView, PastAct } from "../../../app/decision.js";
import type { Box, Size } from "../../../app/geometry.js";
import { boxContains, boxUnion, framePoint } from "../../../app/geometry.js";
import type { Mark } from "../../../app/mark.js";
import { keepNumbers } from "../../../app/numbering.js";
import type { Program } from "./build.js";
import type { Look, Shown, Style } from "./layout.js";
import { show } from "./layout.js";
import type { Seen, Sight } from "./perceive.js";
import { Eyes } from "./perceive.js";
import type { Random } from "../grounding/random.js";
import type { Move } from "./teacher.js";
import type { Things } from "./things.js";
import type { Widget, World } from "./world.js";

const sizes: readonly Size[] = [[1280, 800], [1920, 1080], [1366, 768], [1024, 768], [1440, 900]]; // prettier-ignore

/** How a world looks: which screen, where its window is, what else is there. */
export function lookAt(random: Random, things: Things): Look {
  const size = random.pick(sizes);
  const [width, height] = size;
  const line = random.whole(12, 18);
  const full = random.chance(0.35);
  const w = full ? width : Math.round(width * (0.5 + random.next() * 0.5));
  const h = full ? height : Math.round(height * (0.6 + random.next() * 0.4));
  const window: Box = [Math.round(random.next() * (width - w)), Math.round(random.next() * (height - h)), w, h];
  const others: Shown[] = [];
  if (!full && random.chance(0.5))
    for (let count = random.chance(0.25) ? random.whole(20, 70) : random.whole(3, 14); count > 0; count--) {
      const text = things.label();
      const kind = random.pick(["text", "button", "icon", "menu", "text"] as const);
      others.push({ widget: null, part: "title", text, kind, state: {}, box: [random.whole(0, width - 100), random.whole(0, height - 30), text.length * line * 0.5 + 12, line * 1.5] });
    }
  return { size, line, window, others, style: styleOf(random), shortcuts: random.chance(0.4), controls: random.chance(0.7), controlsText: random.pick([["", "", ""], ["minimize", "maximize", "close"], ["minus", "square", "cancel"]]) };
} // prettier-ignore

/** The same look, closer together where not everything would be on the window. */
function fitting(world: World, look: Look): Look {
  const drawn = new Set(show(world, look).shown.map(({ widget }) => widget));
  if (world.widgets.every((widget) => drawn.has(widget) || !world.isShown(widget))) return look;
  return { ...look, style: { ...look.style, column: [0.01, 0.98], gap: 0.2, tall: 1.5, heading: false } };
} // prettier-ignore

function styleOf(random: Random): Style {
  const share = random.pick([1, 1, 0.9, 0.7, 0.55, 0.42]);
  const between = (from: number, to: number) => from + random.next() * (to - from);
  return {
    column: [share === 1 ? 0.01 : random.pick([(1 - share) / 2, (1 - share) / 2, 0.03, 0.1]), share - 0.02],
    labels: random.pick(["near", "column", "column", "right", "far"]),
    labelColumn: between(7, 14),
    gap: between(0.2, 1.8),
    padding: random.pick([1.2, 1.6, 2, 3, 6]),
    tall: between(1.5, 2.6),
    field: random.pick([8, 12, 16, 16, 22, 32]),
    letter: between(0.42, 0.55),
    buttons: random.pick(["left", "left", "left", "centre", "right"]),
    abreast: random.pick([1, 1, 1, 2, 3]),
    heading: random.chance(0.4),
  };
} // prettier-ignore

/** What the policy does: an action on a mark, or none. */
export interface Deed {
  readonly type:
    | Exclude<Move["type"], "scroll" | "key">
    | "enter"
    | "escape"
    | "undo"
    | "scroll_down"
    | "scroll_up"
    | "wait";
  readonly mark: Mark | null;
  readonly to: Mark | null;
  readonly text: string;
  readonly clear: boolean;
  readonly enter: boolean;
}

/** A program being used, as seen by imperfect eyes. */
export class Episode {
  readonly past: PastAct[] = [];
  seen: Seen[] = [];
  private shown: Shown[] = [];
  private fresh: ReadonlySet<number> = new Set();
  readonly visited = new Set<Widget>();

  private constructor(
    readonly program: Program,
    private readonly random: Random,
    readonly look: Look,
    private readonly sight: Sight,
  ) {}

  /** Begins with a first look; without a sight of its own, by imagined eyes. */
  static async begin(program: Program, random: Random, things: Things, sightOf?: (look: Look) => Promise<Sight>): Promise<Episode> {
    const look = fitting(program.world, lookAt(random, things));
    const sight = sightOf === undefined ? new Eyes(random, look) : await sightOf(look);
    const episode = new Episode(program, random, look, sight);
    await episode.see();
    return episode;
  } // prettier-ignore

  private async see(): Promise<void> {
    const { shown, layers } = show(this.program.world, this.look);
    const earlier = this.seen.map(({ mark }) => mark);
    const known = new Set(earlier.map(({ id }) => id));
    this.shown = shown;
    this.seen = numbered(earlier, await this.sight.see(shown, layers));
    this.fresh = new Set(earlier.length === 0 ? [] : this.seen.flatMap(({ mark }) => (known.has(mark.id) ? [] : [mark.id])));
  } // prettier-ignore

  get shownNow(): readonly Shown[] {
    return this.shown;
  }

  view(goal: string): DecisionView {
    const title =
      this.program.world.top.kind === "dialog"
        ? this.program.world.top.title
        : this.program.world.title;
    return {
      goal,
      marks: this.seen.map(({ mark }) => mark),
      size: this.look.size,
      title,
      past: this.past,
      fresh: this.fresh,
    };
  }

  /** A new sub-goal begins: what was done so far was for others. */
  nextGoal(): void {
    this.past.forEach((act, index) => (this.past[index] = { ...act, sameGoal: false }));
    this.visited.clear();
  }

  /** Marks that show a widget; its label, its row and its cells where a click on them does the same. */
  marksOf(widget: Widget): number[] {
    const same = (shown: Shown | null) => {
      const other = shown?.widget ?? null;
      if (other === null || shown === null) return false;
      const toggles = widget.kind === "checkbox" || widget.kind === "radio";
      if (other === widget) return shown.part === "self" || (toggles && widget.labelAt === "right");
      return (
        (other.row === widget && other.on === null) || (widget.row === other && widget.on === null)
      );
    };
    return this.seen.flatMap(({ shown }, index) => (same(shown) ? [index] : []));
  }

  /** Marks of a dropping place: the thing itself, or anything in its column. */
  marksOfGoal(widget: Widget): number[] {
    return this.marksOf(widget);
  }

  private hit(mark: Mark | null): Widget | null {
    if (mark === null) return null;
    const direct = this.seen.find((seen) => seen.mark === mark)?.shown?.widget ?? null;
    if (direct !== null) {
      const label = this.seen.find((seen) => seen.mark === mark)?.shown?.part === "label";
      // A caption left of its field does nothing; that of a box ticks it.
      if (label && direct.labelAt !== "right") return null;
      return direct;
    }
    const [x, y, w, h] = mark.box;
    return (
      this.shown.findLast(
        ({ box, widget }) => widget !== null && boxContains(box, framePoint(x + w / 2, y + h / 2)),
      )?.widget ?? null
    );
  }

  /** Performs it in the world and looks again. */
  async act(deed: Deed): Promise<void> {
    const { world } = this.program;
    const widget = this.hit(deed.mark);
    const before = this.shown;
    const title = world.title + String(world.layers.length);
    if (widget !== null) this.visited.add(widget);
    switch (deed.type) {
      case "click":
      case "hover":
        if (deed.type === "click") world.press(widget);
        break;
      case "double_click":
        world.doublePress(widget);
        break;
      case "triple_click":
        world.triplePress(widget);
        break;
      case "right_click":
        world.rightPress(widget);
        break;
      case "adjust":
        if (widget?.kind === "slider" && world.takesClicks(widget)) widget.value = deed.text;
        else world.press(widget);
        break;
      case "type":
        world.type(widget, deed.text, deed.clear, deed.enter);
        break;
      case "drag":
        world.drag(widget, this.hit(deed.to));
        break;
      case "enter":
      case "escape":
        world.key(deed.type);
        break;
      case "undo":
        world.key("ctrl+z");
        break;
      case "scroll_down":
      case "scroll_up":
        world.scroll(world.scrolled, (deed.type === "scroll_down" ? 1 : -1) * Math.max(1, (world.scrolled?.lines ?? 4) - 1));
        break;
      case "wait":
      case "next":
      case "fail":
        break;
    }
    await this.see();
    const regions = changes(before, this.shown);
    // Something live that is clicked shows it, whatever else comes of it.
    const live = widget !== null && deed.mark !== null && !widget.disabled && widget.on !== null;
    if (regions.length === 0 && live && this.random.chance(0.7)) regions.push(deed.mark.box);
    const [width, height] = this.look.size;
    const share = Math.min(1, regions.reduce((sum, [, , w, h]) => sum + w * h, 0) / (width * height));
    const type = deed.type === "adjust" ? "drag" : deed.type === "enter" || deed.type === "escape" || deed.type === "undo" ? "key" : deed.type.startsWith("scroll") ? "scroll" : deed.type;
    this.past.push({
      type: type as PastAct["type"], target: deed.mark, text: deed.text, changed: regions.length > 0, share, regions,
      newWindow: title !== world.title + String(world.layers.length), sameGoal: true,
    });
  } // prettier-ignore
}

/** The product's numbers: what was there before keeps its own. */
function numbered(before: readonly Mark[], seen: readonly Seen[]): Seen[] {
  const shownAt = new Map(seen.map(({ mark, shown }) => [mark.box, shown]));
  return keepNumbers(
    before,
    seen.map(({ mark }) => mark),
  ).map((mark) => ({ mark, shown: shownAt.get(mark.box) ?? null }));
}

/** Where two pictures differ, as boxes; a few of them joined. */
function changes(before: readonly Shown[], after: readonly Shown[]): Box[] {
  const name = ({ widget, part, box, text, state }: Shown) =>
    `${widget?.id ?? ""}${part}${box.join()}${text}${JSON.stringify(state)}`;
  const [old, now] = [new Set(before.map(name)), new Set(after.map(name))];
  const boxes = [
    ...before.filter((item) => !now.has(name(item))),
    ...after.filter((item) => !old.has(name(item))),
  ].map(({ box }) => box);
  if (boxes.length <= 3) return boxes;
  return [boxes.reduce(boxUnion)];
}
