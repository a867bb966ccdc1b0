import { setTimeout as delay } from "node:timers/promises";
import { Trouble } from "../../app/errors.js";
import type { ScreenPoint } from "../../app/geometry.js";
import type { KeyName } from "../../app/key-names.js";
import type { Input, PointerButton } from "../../app/ports.js";
import { connectToX, isDisplayLost } from "../x-connection.js";
import type { XConnection } from "../x-connection.js";
import { dragSteps } from "./drag-steps.js";
import { keepExitCode } from "./leave.js";
import type * as nutModule from "./nut.js";
import { releaseWhatIsHeld } from "./x-held.js";
import { sendMenuKey } from "./x-menu-key.js";
import { XTyping } from "./x-typing.js";

type Nut = typeof nutModule;

export interface InputOptions {
  /** The person's stop key: never typed by the agent. Empty when there is none. */
  readonly forbiddenChord: readonly KeyName[];
}

/** How long a button or key is held, so that programs that poll see it. */
const holdMs = 25;
/** Between the clicks of a double click; systems allow 400 to 500 ms. */
const betweenClicksMs = 60;
/** After a move, so that what reacts to the pointer (hover, drop targets) has done so. */
const hoverMs = 30;
/** Between two moves of a drag, and before its release: programs answer each with an offer. */
const dragStepMs = 12;
const beforeDropMs = 120;
const betweenNotchesMs = 15;

const usesX = process.platform === "linux";

/** What the native module's own connection leads to: it opens one and keeps it while the process lives. */
let nutDisplay: XConnection | null = null;

/**
 * Real mouse and keyboard events. Connects when it is first used, and then first releases what a
 * killed run may have left held. What it holds itself is released by `releaseAll`, and when the
 * process exits.
 */
export function createInput(options: InputOptions): Input & { close(): Promise<void> } {
  return new DesktopInput(options);
}

class DesktopInput implements Input {
  private readonly heldKeys: KeyName[] = [];
  private readonly heldButtons: PointerButton[] = [];
  private readonly typing = new XTyping();
  private loading: Promise<Nut> | null = null;
  private nut: Nut | null = null;
  private readonly onExit = () => {
    if (usesX && isDisplayLost()) return;
    void this.releaseAtOnce();
    this.typing.restoreAtOnce();
  };

  constructor(private readonly options: InputOptions) {
    process.on("exit", this.onExit);
  }

  async moveTo(point: ScreenPoint, signal: AbortSignal): Promise<void> {
    const nut = await this.ready(signal);
    await nut.move(point);
    await delay(hoverMs);
  }

  async click(
    point: ScreenPoint,
    button: PointerButton,
    count: 1 | 2 | 3,
    signal: AbortSignal,
  ): Promise<void> {
    await this.moveTo(point, signal);
    for (let click = 0; click < count; click++) {
      if (click > 0) await delay(betweenClicksMs);
      await this.holding(signal, async () => {
        await this.pressButton(button, signal);
        await delay(holdMs);
      });
    }
  }

  async drag(path: readonly ScreenPoint[], signal: AbortSignal): Promise<void> {
    const [start] = path;
    if (start === undefined) return;
    await this.moveTo(start, signal);
    await this.holding(signal, async () => {
      await this.pressButton("left", signal);
      await delay(hoverMs);
      for (const point of dragSteps(path)) {
        const nut = await this.ready(signal);
        await nut.move(point);
        await delay(dragStepMs);
      }
      await delay(beforeDropMs);
    });
  }

  async type(text: string, signal: AbortSignal): Promise<void> {
    const nut = await this.ready(signal);
    if (usesX) return this.typing.type(text, signal);
    for (const part of text.split(/(\r\n?|\n|\t)/u)) {
      signal.throwIfAborted();
      if (part === "\t") await this.chord(["tab"], signal);
      else if (/^[\r\n]/u.test(part)) await this.chord(["enter"], signal);
      else if (part !== "") await nut.typeText(part);
    }
  }

  async chord(keys: readonly KeyName[], signal: AbortSignal): Promise<void> {
    const { forbiddenChord } = this.options;
    if (forbiddenChord.length > 0 && forbiddenChord.every((key) => keys.includes(key))) {
      throw new Trouble(
        "failed",
        `${keys.join("+")} is your stop key: the agent doesn't press it.`,
        "Choose another stop key in the settings if the task needs this one.",
      );
    }
    await this.holding(signal, async () => {
      for (const key of keys) {
        const nut = await this.ready(signal);
        this.heldKeys.push(key);
        await (usesX && key === "menu" ? sendMenuKey(true) : nut.pressKey(key));
      }
      await delay(holdMs);
    });
  }

  async scroll(
    point: ScreenPoint,
    direction: "up" | "down" | "left" | "right",
    notches: number,
    signal: AbortSignal,
  ): Promise<void> {
    await this.moveTo(point, signal);
    for (let notch = 0; notch < notches; notch++) {
      const nut = await this.ready(signal);
      await nut.turnWheel(direction);
      await delay(betweenNotchesMs);
    }
  }

  async releaseAll(): Promise<void> {
    if (this.heldKeys.length > 0 || this.heldButtons.length > 0) {
      if (usesX) await (await connectToX()).sync();
      await this.releaseAtOnce();
    }
    await this.typing.restore();
  }

  async close(): Promise<void> {
    try {
      await this.releaseAll();
    } finally {
      process.off("exit", this.onExit);
    }
  }

  /** Releases what `work` pressed, however it ends. */
  private async holding(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      signal.throwIfAborted();
    } finally {
      if (usesX) await (await connectToX()).sync();
      await this.releaseAtOnce();
    }
  }

  private async pressButton(button: PointerButton, signal: AbortSignal): Promise<void> {
    const nut = await this.ready(signal);
    this.heldButtons.push(button);
    await nut.pressButton(button);
  }

  /** Sends all releases before it returns its promise. */
  private async releaseAtOnce(): Promise<void> {
    const { nut } = this;
    if (nut === null) return;
    const buttons = this.heldButtons.splice(0).reverse();
    const keys = this.heldKeys.splice(0).reverse();
    const releaseKey = (key: KeyName) =>
      usesX && key === "menu" ? sendMenuKey(false) : nut.releaseKey(key);
    await Promise.all([...buttons.map(nut.releaseButton), ...keys.map(releaseKey)]);
  }

  /**
   * The native module, once the display is known to be there: Xlib ends the process when it is
   * asked about a display that has gone away.
   */
  private async ready(signal: AbortSignal): Promise<Nut> {
    signal.throwIfAborted();
    if (usesX) await this.sameDisplay();
    this.loading ??= this.load();
    try {
      this.nut = await this.loading;
    } catch (error) {
      this.loading = null;
      throw error;
    }
    signal.throwIfAborted();
    return this.nut;
  }

  /** Throws Trouble when the display is not, or no longer, the one that the native module uses. */
  private async sameDisplay(): Promise<void> {
    const x = await connectToX();
    await x.sync();
    if (nutDisplay === null || nutDisplay === x) return;
    throw new Trouble(
      "environment",
      "The display was started anew, or is another one, since Waymark first used it.",
      "Start Waymark again.",
    );
  }

  private async load(): Promise<Nut> {
    if (usesX) {
      await releaseWhatIsHeld();
      nutDisplay = await connectToX();
      keepExitCode();
    }
    return import("./nut.js");
  }
}
