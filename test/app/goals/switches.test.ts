import { describe, expect, it } from "vitest";
import type { UnnumberedMark } from "../../../app/mark.js";
import { pursueSwitches, readSwitching } from "../../../app/goals/switches.js";
import { did, inWords, mark, viewOf } from "./goal-world.js";

const short = (goal: string): string | null => {
  const read = readSwitching(goal);
  if (read === null) return null;
  const named = read.wanted.map(({ phrase, on }) => `${on ? "+" : "-"}${phrase}`);
  const others =
    read.others === null ? [] : [`${read.others ? "+" : "-"}others ${read.kind}`.trim()];
  return [...named, ...others].join(" ");
};

describe("what is to be on and off is read", () => {
  it.each([
    ["leave only Tuesday switched on", "+tuesday -others"],
    ["I need a lamp and a socket but no printer", "+lamp +socket -printer"],
    ["I only want cheese and olives on it, nothing else", "+cheese +olives -others"],
    ["turn off everything except Wi-Fi", "+wi-fi -others"],
    ["enable auto-save and disable spell check", "+auto-save -spell check"],
    ["hide the status bar", "-status bar"],
    ["all notifications off", "-others notifications"],
    ["subscribe me to the weekly digest but not the ads", "+weekly digest -ads"],
    ["uncheck all but the first", "+first -others"],
    ["open the newest message", null],
  ])("%s", (goal, expected) => {
    expect(short(goal)).toBe(expected);
  });
});

const days = (on: readonly string[]): UnnumberedMark[] =>
  ["Friday", "Saturday", "Sunday"].flatMap((day, at) => [
    mark("text", day, [250, 100 + at * 46, 60, 16]),
    mark("switch", "", [726, 96 + at * 46, 48, 26], { checked: on.includes(day) }),
  ]);

describe("switches are set one by one", () => {
  it("first those that nobody named, then the named ones, then it is over", () => {
    const goal = "be woken on the weekend and on no other day";
    const step = (on: readonly string[]) => {
      const view = viewOf(goal, days(on));
      const pursuit = pursueSwitches(view);
      return pursuit?.type === "act" && "mark" in pursuit.action ? inWords(view, pursuit.action) : pursuit?.type; // prettier-ignore
    };
    expect(step(["Friday"])).toBe("click Friday");
    expect(step([])).toBe("click Saturday");
    expect(step(["Saturday"])).toBe("click Sunday");
    expect(step(["Saturday", "Sunday"])).toBe("over");
  });

  it("one that was clicked and still reads as before is not clicked again", () => {
    const [, box] = days([]);
    const view = viewOf("turn Friday on", days([]), [did("click", box ?? null)]);
    expect(pursueSwitches(view)?.type).toBe("over");
  });

  it("what the screen doesn't name is left to others", () => {
    expect(pursueSwitches(viewOf("switch the radio on", days([])))).toBeNull();
  });

  it("lines of a list are chosen where nothing can be ticked", () => {
    const rows = ["Lamp", "Printer", "Socket"].map((text, at) =>
      mark(
        "row",
        text,
        [500, 260 + at * 18, 250, 18],
        text === "Printer" ? { selected: true } : {},
      ),
    );
    const view = viewOf("I need a lamp and a socket but no printer", rows);
    const pursuit = pursueSwitches(view);
    expect(pursuit).toMatchObject({ type: "act", action: { type: "click", mark: 1 } });
  });
});
