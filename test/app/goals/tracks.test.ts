import { describe, expect, it } from "vitest";
import { placeOf, shareOf, trackIn } from "../../../app/goals/tracks.js";
import { Canvas } from "./values-view.js";

const size = [400, 320] as const;

describe("the track of a slider", () => {
  it.each([0, 0.2, 0.5, 0.85, 1])("is found whole, its thumb at %f", (share) => {
    const canvas = new Canvas(size).slider([60, 100, 260], share);
    // The box that perception gave is short and off to the right.
    const track = trackIn([40, 85, 330, 30], false, canvas);
    expect(track?.ends).toEqual([60, 320]);
    expect(track === null ? -1 : shareOf(track)).toBeCloseTo(share, 1);
  });

  it("is found standing, its thumb reaching beyond its ends", () => {
    const canvas = new Canvas(size).fader([200, 40, 240], 0.25);
    const track = trackIn([170, 10, 60, 300], true, canvas);
    expect(track?.vertical).toBe(true);
    expect(track === null ? -1 : shareOf(track)).toBeCloseTo(0.25, 1);
  });

  it("is told by its colours where it has no thumb", () => {
    const canvas = new Canvas(size).fill([60, 98, 260, 6], [210, 210, 210]).fill([60, 98, 65, 6], [200, 60, 40]); // prettier-ignore
    const track = trackIn([50, 85, 300, 30], false, canvas);
    expect(track === null ? -1 : shareOf(track)).toBeCloseTo(0.25, 1);
  });

  it("is found around a thumb that has the colour of the page", () => {
    const canvas = new Canvas(size)
      .fill([60, 98, 260, 5], [180, 180, 180])
      .fill([150, 90, 20, 21], [120, 120, 120])
      .fill([151, 91, 18, 19], [250, 250, 250]);
    const track = trackIn([50, 80, 300, 40], false, canvas);
    expect(track?.ends).toEqual([60, 320]);
    expect(track?.thumb).toBeCloseTo(160, -0.5);
  });

  it("is no button, no rule and no text", () => {
    expect(trackIn([50, 85, 300, 40], false, new Canvas(size).fill([60, 90, 200, 30], [90, 90, 200]))).toBeNull(); // prettier-ignore
    expect(trackIn([50, 85, 300, 40], false, new Canvas(size).fill([60, 100, 260, 1], [180, 180, 180]))).toBeNull(); // prettier-ignore
    expect(trackIn([50, 85, 300, 40], false, new Canvas(size))).toBeNull();
  });

  it("puts a thumb beyond the end for all and for nothing", () => {
    const track = { vertical: false, ends: [60, 320], across: 100, thumb: 100, reach: 8 } as const;
    expect(placeOf(1, track)).toBeGreaterThan(320);
    expect(placeOf(0, track)).toBeLessThan(60);
    expect(placeOf(0.5, track)).toBe(190);
  });

  it("turns a standing one upside down", () => {
    const track = { vertical: true, ends: [40, 280], across: 100, thumb: 100, reach: 0 } as const;
    expect(shareOf(track)).toBeCloseTo(0.75);
    expect(placeOf(0.75, track)).toBeCloseTo(100);
  });
});
