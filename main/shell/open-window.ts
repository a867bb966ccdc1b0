import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { app, nativeTheme, session } from "electron";
import type { Notification, Settings } from "../../app/bridge.js";
import { asTrouble } from "../../app/errors.js";
import type { watchStopKey } from "../input/stop-key.js";
import { createWindow, windowUrl } from "./create-window.js";
import type { CreateEngine } from "./engine-holder.js";
import { EngineHolder } from "./engine-holder.js";
import { notify, serveRequests } from "./ipc.js";
import { lockDownSession } from "./lock-down.js";
import { servePages } from "./page-protocol.js";
import type { RequestHandlers } from "./reply.js";
import type { Presence } from "./presence.js";
import { RunTray } from "./run-tray.js";
import { StopKeyHolder } from "./stop-key-holder.js";
import { TaskDesk } from "./task-desk.js";
import { windowPresence } from "./window-presence.js";

export interface WindowOptions {
  /** The folder with the built pages and preloads. */
  readonly out: string;
  readonly createEngine: CreateEngine;
  readonly watchStopKey: typeof watchStopKey;
}

/** Opens the window and returns what a second start of Waymark does: bring it to the front. */
export async function openWindow(options: WindowOptions): Promise<() => void> {
  servePages(join(options.out, "renderer"));
  lockDownSession(session.defaultSession);
  const shell = new WindowShell(options);
  await shell.open();
  return () => {
    shell.comeForward();
  };
}

const checkDeadlineMs = 60_000;

/** The window with everything that belongs to it. */
class WindowShell {
  private readonly window: BrowserWindow;
  private readonly engine: EngineHolder;
  private readonly presence: Presence;
  private readonly tray: RunTray;
  private readonly desk: TaskDesk;
  private readonly stopKey: StopKeyHolder;

  constructor(options: WindowOptions) {
    this.window = createWindow(options.out, session.defaultSession);
    this.engine = new EngineHolder(options.createEngine, () => this.aside());
    this.presence = windowPresence(this.window, () => this.engine.settings.displayId);
    this.tray = new RunTray(join(options.out, "renderer/icon.png"), {
      stop: () => void this.desk.stop(),
      show: () => void this.presence.present(),
    });
    this.desk = new TaskDesk(() => this.engine.current, {
      notify: (notification) => {
        this.notify(notification);
      },
      maxSteps: () => this.engine.settings.maxSteps,
      began: () => {
        this.presence.runBegan();
        this.tray.show(this.engine.settings.stopKey);
      },
      ended: async () => {
        this.tray.remove();
        await this.presence.runEnded();
      },
      present: () => this.presence.present(),
    });
    this.stopKey = new StopKeyHolder(options.watchStopKey, () => void this.desk.stop());
  }

  async open(): Promise<void> {
    const settings = await this.engine.open();
    nativeTheme.themeSource = settings.theme;
    this.window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? "#14181a" : "#f1f2ee");
    const page = { contents: this.window.webContents, url: windowUrl };
    const stopServing = serveRequests(page, this.handlers());
    this.endWith(stopServing);
    await this.window.loadURL(windowUrl);
    this.window.show();
    await this.stopKey.use(settings.stopKey).catch((error: unknown) => {
      const { message, advice } = asTrouble(error);
      this.notify({ type: "trouble", message, advice });
    });
  }

  comeForward(): void {
    if (this.window.isDestroyed()) return;
    if (this.window.isMinimized()) this.window.restore();
    // In the middle of a run the focus belongs to the program that is operated.
    if (this.desk.busy) void this.presence.present().catch(() => undefined);
    else {
      this.window.show();
      this.window.focus();
    }
  }

  private handlers(): RequestHandlers {
    const engine = () => this.engine.current;
    return {
      readiness: () => engine().readiness(AbortSignal.timeout(checkDeadlineMs)),
      getSettings: () => engine().settings.get(),
      setSettings: (settings) => this.applySettings(settings),
      history: () => engine().history(),
      openEpisode: (name) => engine().readEpisode(name),
      frame: ({ episode, frame }) => engine().readFrame(episode, frame),
      look: () => this.desk.look(),
      start: (task) => this.desk.start(task),
      stop: () => this.desk.stop(),
      answer: (answer) => {
        this.desk.answer(answer);
        return Promise.resolve();
      },
    };
  }

  private async applySettings(next: Settings): Promise<Settings> {
    const { stopKey, displayId } = this.engine.settings;
    if (next.stopKey !== stopKey) await this.stopKey.use(next.stopKey);
    // A run keeps its display to its end.
    const wanted = this.desk.busy ? { ...next, displayId } : next;
    const settings = await this.engine.apply(wanted);
    nativeTheme.themeSource = settings.theme;
    return settings;
  }

  /** Wires the ways in which a window can end, so that an unanswered question always means no. */
  private endWith(stopServing: () => void): void {
    const { window, desk } = this;
    window.webContents.on("render-process-gone", () => {
      desk.abandon();
      window.webContents.reload();
    });
    window.on("close", (event) => {
      if (!desk.busy) return;
      event.preventDefault();
      void desk.stop().then(() => {
        window.close();
      });
    });
    window.on("closed", () => {
      desk.abandon();
      stopServing();
    });
    app.on("will-quit", () => {
      this.stopKey.release();
      void this.engine.current.close();
    });
  }

  private notify(notification: Notification): void {
    if (!this.window.isDestroyed()) notify(this.window.webContents, notification);
  }

  /** Checking whether the screen can be captured at all is no reason to flicker. */
  private aside(): Promise<() => Promise<void>> {
    return this.desk.busy ? this.presence.aside() : Promise.resolve(() => Promise.resolve());
  }
}
