import { describe, expect, it } from "vitest";
import type { OwnWindow } from "../../../main/shell/presence.js";
import { Presence } from "../../../main/shell/presence.js";

class FakeWindow implements OwnWindow {
  visible = true;
  destroyed = false;
  isDestroyed = () => this.destroyed;
  isVisible = () => this.visible;
  isMinimized = () => false;
  hide = () => void (this.visible = false);
  showInactive = () => void (this.visible = true);
}

function presence(options: { inTheWay?: boolean; leftOut?: boolean } = {}) {
  const window = new FakeWindow();
  const own = new Presence({
    window,
    inTheWay: () => options.inTheWay ?? true,
    leftOutOfPictures: options.leftOut ?? false,
    takeOff: async () => {
      // Hiding takes a while; what comes next must wait for it.
      await Promise.resolve();
      window.hide();
    },
  });
  return { window, own };
}

describe("the window's presence", () => {
  it("is off the screen while something looks, and back afterwards", async () => {
    const { window, own } = presence();
    const bringBack = await own.aside();
    expect(window.visible).toBe(false);
    await bringBack();
    expect(window.visible).toBe(true);
  });

  it("stays off during a run, comes for a question and goes before the next action", async () => {
    const { window, own } = presence();
    own.runBegan();
    await (
      await own.aside()
    )();
    expect(window.visible).toBe(false);
    await own.present();
    expect(window.visible).toBe(true);
    await (
      await own.aside()
    )();
    expect(window.visible).toBe(false);
    await own.runEnded();
    expect(window.visible).toBe(true);
  });

  it("does not flicker between two lookers at once", async () => {
    const { window, own } = presence();
    own.runBegan();
    const releases = await Promise.all([own.aside(), own.aside(), own.aside()]);
    for (const release of releases) await release();
    expect(window.visible).toBe(false);
  });

  it("stays where it is in nobody's way", async () => {
    const { window, own } = presence({ inTheWay: false });
    own.runBegan();
    await own.aside();
    expect(window.visible).toBe(true);
  });

  it("hides for actions only, where the system leaves it out of pictures", async () => {
    const { window, own } = presence({ leftOut: true });
    await own.aside();
    expect(window.visible).toBe(true);
    own.runBegan();
    await own.aside();
    expect(window.visible).toBe(false);
  });

  it("can't show a question in a window that is gone", async () => {
    const { window, own } = presence();
    window.destroyed = true;
    await expect(own.present()).rejects.toThrow("gone");
  });
});
