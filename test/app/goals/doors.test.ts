import { describe, expect, it } from "vitest";
import { pursue } from "../../../app/goals/pursue.js";
import { doorsOf, pursueLooking } from "../../../app/goals/doors.js";
import type { UnnumberedMark } from "../../../app/mark.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const side = ["Network", "Display", "Sound", "Privacy"].map((text, at) =>
  mark("row", text, [0, 40 + at * 44, 200, 44], at === 0 ? { selected: true } : {}),
);
const network: UnnumberedMark[] = ["Wi-Fi", "Mobile data"].flatMap((text, at) => [
  mark("text", text, [240, 110 + at * 50, 90, 16]),
  mark("switch", "", [720, 106 + at * 50, 46, 24], { checked: true }),
]);
const page = [...side, ...network];
const step = (goal: string, past: Parameters<typeof viewOf>[2] = []) => {
  const view = viewOf(goal, page, past);
  const pursuit = pursueLooking(view);
  return pursuit?.type === "act" && "mark" in pursuit.action ? inWords(view, pursuit.action) : null;
};

describe("what is not on this page is looked for on others", () => {
  it("knows the entries of a side bar, and tabs where there are some", () => {
    expect(doorsOf(viewOf("", page)).map(({ text }) => text)).toEqual(["Network", "Display", "Sound", "Privacy"]); // prettier-ignore
    const tabs = ["Account", "Billing"].map((text, at) =>
      mark("tab", text, [at * 100, 30, 90, 40]),
    );
    expect(doorsOf(viewOf("", [...tabs, ...page])).map(({ text }) => text)).toEqual(["Account", "Billing"]); // prettier-ignore
  });

  it("first where programs usually keep it, then behind the doors that are left", () => {
    expect(step("turn off location sharing")).toBe("click Privacy");
    expect(step("switch on dark mode")).toBe("click Display");
    const looked = [did("click", side[3] ?? null), did("click", side[1] ?? null)];
    expect(step("turn off location sharing", looked)).toBe("click Sound");
  });

  it("not where it can be seen, and not for what is no switch and kept nowhere usually", () => {
    expect(step("turn off mobile data")).toBeNull();
    expect(step("sing a song")).toBeNull();
  });

  it("a place that is named is opened first", () => {
    const view = viewOf("under privacy, disable everything except crash reports", page);
    const pursuit = pursue(view);
    expect(pursuit?.type === "act" && "mark" in pursuit.action ? inWords(view, pursuit.action) : null).toBe("click Privacy"); // prettier-ignore
  });
});
