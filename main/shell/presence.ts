/** The window, as far as getting out of the way goes. Electron's BrowserWindow is one. */
export interface OwnWindow {
  isDestroyed(): boolean;
  isVisible(): boolean;
  isMinimized(): boolean;
  hide(): void;
  /** Shows it without taking the focus from the program that is operated. */
  showInactive(): void;
}

export interface PresenceOptions {
  readonly window: OwnWindow;
  /** Whether the window lies where the agent looks and acts. */
  readonly inTheWay: () => boolean;
  /** Whether the system keeps the window out of pictures by itself (Windows, macOS). */
  readonly leftOutOfPictures: boolean;
  /** Hides the window and resolves when it is really off the screen. */
  readonly takeOff: () => Promise<void>;
}

/**
 * Keeps Waymark's own window out of the picture and out of the way of the click. During a run it
 * stays off the screen, except while a question waits; showing it between two steps would only
 * flicker and make the operated program repaint.
 */
export class Presence {
  private running = false;
  /** Hiding and showing follow one another; two at once would leave the window in either state. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: PresenceOptions) {}

  runBegan(): void {
    this.running = true;
  }

  /** Brings the window back without the focus. */
  async runEnded(): Promise<void> {
    this.running = false;
    await this.present().catch(() => undefined);
  }

  /** Shows the window for a question. It stays until the next `aside`. */
  present(): Promise<void> {
    return this.enqueue(() => {
      const { window } = this.options;
      if (window.isDestroyed()) return Promise.reject(new Error("The window is gone."));
      if (!window.isVisible()) window.showInactive();
      return Promise.resolve();
    });
  }

  /**
   * Takes the window off the screen for a capture or an action, and resolves once it is off.
   * Call the result afterwards; outside a run it brings the window back.
   */
  async aside(): Promise<() => Promise<void>> {
    const hidden = await this.enqueue(() => this.hideIfDue());
    return async () => {
      if (hidden && !this.running) await this.present().catch(() => undefined);
    };
  }

  private async hideIfDue(): Promise<boolean> {
    const { window } = this.options;
    if (window.isDestroyed() || !window.isVisible()) return false;
    if (window.isMinimized() || !this.options.inTheWay()) return false;
    // A picture without a following action is fine where the system leaves the window out.
    if (!this.running && this.options.leftOutOfPictures) return false;
    await this.options.takeOff();
    return true;
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
