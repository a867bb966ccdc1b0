import type { Settings } from "../../app/bridge.js";
import { defaultSettings } from "../../app/bridge.js";
import type { Engine, EngineOptions } from "../engine.js";

/** What the window uses of the engine; a test may bring its own. */
export type WindowEngine = Pick<
  Engine,
  | "run"
  | "look"
  | "readiness"
  | "history"
  | "readEpisode"
  | "readFrame"
  | "setSettings"
  | "settings"
  | "close"
>;

type Aside = NonNullable<EngineOptions["aside"]>;
export type CreateEngine = (options: {
  readonly displayId: string | null;
  readonly aside: Aside;
}) => WindowEngine;

/** The engine of the display that is operated now, with the settings as they are. */
export class EngineHolder {
  settings: Settings = defaultSettings;
  private engine: WindowEngine;

  constructor(
    private readonly create: CreateEngine,
    private readonly aside: Aside,
  ) {
    this.engine = create({ displayId: null, aside });
  }

  get current(): WindowEngine {
    return this.engine;
  }

  /** Reads the settings and moves to the display that they name. */
  async open(): Promise<Settings> {
    return this.moveTo(await this.engine.settings.get());
  }

  /** Keeps new settings. Throws Trouble when they make no sense. */
  async apply(settings: Settings): Promise<Settings> {
    return this.moveTo(await this.engine.setSettings(settings));
  }

  /** Another display means another engine. */
  private async moveTo(settings: Settings): Promise<Settings> {
    const moved = settings.displayId !== this.settings.displayId;
    this.settings = settings;
    if (moved) {
      const earlier = this.engine;
      this.engine = this.create({ displayId: settings.displayId, aside: this.aside });
      await earlier.close();
    }
    return settings;
  }
}
