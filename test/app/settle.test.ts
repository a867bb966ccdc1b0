import { expect, test } from "vitest";
import type { Frame } from "../../app/frame.js";
import type { Box } from "../../app/geometry.js";
import { screenPoint } from "../../app/geometry.js";
import type { Clock } from "../../app/ports.js";
import { waitUntilSettled } from "../../app/settle.js";

const { signal } = new AbortController();
const size = [320, 320] as const;

/** A clock that is moved by sleeping, and a screen that shows what its time says. */
function world(paintAt: (ms: number) => readonly (readonly [Box, number])[]) {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: (ms, sleeping) => {
      sleeping.throwIfAborted();
      now += ms;
      return Promise.resolve();
    },
  };
  const frameAt = (ms: number): Frame => {
    const pixels = new Uint8Array(size[0] * size[1] * 4).fill(255);
    for (const [[left, top, width, height], value] of paintAt(ms)) {
      for (let y = top; y < top + height; y++) {
        pixels.fill(value, (y * size[0] + left) * 4, (y * size[0] + left + width) * 4);
      }
    }
    return { displayId: "test", origin: screenPoint(0, 0), size, scale: 1, pixels, takenAt: ms };
  };
  const capture = () => {
    now += 10;
    return Promise.resolve(frameAt(now));
  };
  const settle = (more: { reactionMs?: number } = {}) =>
    waitUntilSettled({ before: frameAt(0), capture, clock, deadlineMs: 3_000, signal, ...more });
  return { clock, settle };
}

test("a change is waited for and then quiet, not the deadline", async () => {
  const { clock, settle } = world((ms) => (ms > 200 ? [[[100, 100, 80, 40], 0]] : []));
  const { frame, settled } = await settle();
  expect(settled).toBe(true);
  expect(frame.pixels[(110 * 320 + 110) * 4]).toBe(0);
  expect(clock.now()).toBeLessThan(500);
});

test("when nothing happens it is over after the time for a reaction", async () => {
  const { clock, settle } = world(() => []);
  expect((await settle()).settled).toBe(true);
  expect(clock.now()).toBeGreaterThanOrEqual(350);
  expect(clock.now()).toBeLessThan(500);
});

test("a blinking text cursor is neither taken for the reaction nor waited for", async () => {
  const { clock, settle } = world((ms) => [
    [[20, 20, 2, 16], Math.floor(ms / 100) % 2 === 0 ? 0 : 255],
    ...(ms > 300 ? [[[100, 100, 80, 40], 0] as const] : []),
  ]);
  const { frame, settled } = await settle();
  expect(settled).toBe(true);
  expect(frame.pixels[(110 * 320 + 110) * 4]).toBe(0);
  expect(clock.now()).toBeLessThan(1_500);
});

test("a spinner that never rests is not waited for until the deadline", async () => {
  const { clock, settle } = world((ms) => [[[40, 40, 32, 32], ms % 251]]);
  expect((await settle()).settled).toBe(true);
  expect(clock.now()).toBeLessThan(1_000);
});

test("a picture that changes everywhere until the deadline is told as not settled", async () => {
  const { clock, settle } = world((ms) => [[[0, 0, 320, 320], ms % 251]]);
  expect((await settle()).settled).toBe(false);
  expect(clock.now()).toBeGreaterThanOrEqual(3_000);
});

test("waiting for a change goes on as long as it is told to", async () => {
  const { clock, settle } = world((ms) => (ms > 2_500 ? [[[100, 100, 80, 40], 0]] : []));
  const { frame } = await settle({ reactionMs: 10_000 });
  expect(frame.pixels[(110 * 320 + 110) * 4]).toBe(0);
  expect(clock.now()).toBeLessThan(3_000);
});

test("an aborted signal ends the waiting", async () => {
  const stopping = new AbortController();
  stopping.abort(new Error("stop"));
  const { clock } = world(() => []);
  const before = { size, pixels: new Uint8Array(size[0] * size[1] * 4) } as unknown as Frame;
  await expect(
    waitUntilSettled({
      before,
      capture: () => Promise.resolve(before),
      clock,
      deadlineMs: 100,
      signal: stopping.signal,
    }),
  ).rejects.toThrow("stop");
});
