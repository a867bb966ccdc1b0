import { beforeAll, describe, expect, it } from "vitest";
import type { Action } from "../../app/action.js";
import { createLocalPolicy } from "../../app/local-policy.js";
import type { UnnumberedMark } from "../../app/mark.js";
import type { Grounder, PastStep } from "../../app/ports.js";
import type { Review } from "../../app/review.js";
import {
  approve,
  calculator,
  editor,
  editorMenu,
  form,
  inShort,
  list,
  live,
  mark,
  observe,
  past,
  realGrounder,
} from "./local-policy-world.js";

let grounder: Grounder;
beforeAll(async () => {
  grounder = await realGrounder();
});

const { signal } = new AbortController();
const policyFor = (task: string) => createLocalPolicy({ task, grounder, decider: null });

/** A screen on which every action changes something that marks don't show. */
const still = (screen: readonly UnnumberedMark[], changes = true) => ({
  screen,
  act: () => changes,
});

describe("the local policy", () => {
  it("opens a menu, then chooses from it", async () => {
    const world = {
      screen: editor as readonly UnnumberedMark[],
      act(_: unknown, target: { text: string } | null) {
        world.screen = target?.text === "File" ? editorMenu : editor;
        return true;
      },
    };
    expect(await live(policyFor("open the File menu and choose Save As"), world)).toEqual([
      "click File",
      "click Save As...",
      "done",
    ]);
  });

  it("takes the Save button, not the title of the Save As window", async () => {
    const dialog = [
      mark("text", "Save As", [620, 6, 50, 12]),
      mark("input", "letter.txt", [300, 40, 500, 28]),
      mark("button", "Cancel", [1000, 756, 85, 33]),
      mark("button", "Save", [1098, 756, 85, 33]),
    ];
    expect(await live(policyFor("click Save"), still(dialog))).toEqual(["click Save", "done"]);
  });

  it.each([
    ["type Ada into the Name field", ["type <Ada> input@420,152", "done"]],
    // The list is looked into first; what was typed into it and does not show is not taken for done.
    ["set Country to Peru", ["click France", "type <Peru> France clear enter", "fail"]],
    ["set Email to ada@x.org", ["type <ada@x.org> input@420,192 clear", "done"]],
    [
      "type 12.5 into the Price field, tick 'Gift wrap', and click Order",
      ["type <12.5> 0.00 clear", "click checkbox@420,320", "click Order", "done"],
    ],
    ["select Germany from the Country dropdown", ["click France", "wait", "ask"]],
    ["tick Send me news and click Cancel", ["click Cancel", "done"]],
    ["press Ctrl+S", ["key ctrl+s", "done"]],
    ["press Enter", ["key enter", "done"]],
    ["what is the price?", ["answer 0.00"]],
    ["clear the Price field", ["type <> 0.00 clear", "done"]],
  ])("does %j on a form", async (task, actions) => {
    const told = await live(policyFor(task), still(form));
    expect(told.map((one, index) => (actions[index] === "ask" ? one.slice(0, 3) : one))).toEqual(
      actions,
    );
  });

  it("presses the keys of a calculator by what they are called", async () => {
    expect(
      await live(policyFor("click 7, then plus, then 5, then equals"), still(calculator)),
    ).toEqual(["click 7", "click +", "click 5", "click =", "done"]);
  });

  it("tells repeated buttons apart by their place", async () => {
    expect(await live(policyFor("click the second Delete button"), still(list))).toEqual([
      "click Delete",
      "done",
    ]);
    const { proposal } = await policyFor("click the second Delete button").decide(
      observe(list),
      [],
      signal,
    );
    const chosen = observe(list).marks.find(
      ({ id }) => proposal.action.type === "click" && id === proposal.action.mark,
    );
    expect(chosen?.box).toEqual([580, 234, 80, 30]);
  });

  it("asks which one when several fit equally well, and takes the person's pick", async () => {
    const policy = policyFor("click Delete");
    const observation = observe(list);
    const first = (await policy.decide(observation, [], signal)).proposal;
    expect(first.action.type).toBe("ask");
    if (first.action.type !== "ask") return;
    expect(inShort(first.action, observation.marks)).toBe("ask Delete|Delete|Delete");
    const pick = first.action.candidates[1] ?? 0;
    const review: Review = { decision: "answer", text: "", mark: pick };
    const history = [past(first, observation, review, false)];
    const second = (await policy.decide(observation, history, signal)).proposal;
    expect(second.action).toEqual({ type: "click", mark: pick });
  });

  it("asks instead of guessing when the target is not there", async () => {
    const told = await live(policyFor("click Frobnicate"), still(editor, false));
    expect(told.at(-1)).toMatch(/^ask/u);
    expect(told).not.toContainEqual(expect.stringMatching(/^click/u));
  });

  it("takes other words for the target from the person", async () => {
    const policy = policyFor("click Frobnicate");
    const observation = observe(form);
    let history: PastStep[] = [];
    let { proposal } = await policy.decide(observation, history, signal);
    while (proposal.action.type !== "ask") {
      history = [...history, past(proposal, observation, approve, false)];
      ({ proposal } = await policy.decide(observation, history, signal));
    }
    const review: Review = { decision: "answer", text: "the Order button", mark: null };
    history = [...history, past(proposal, observation, review, false)];
    ({ proposal } = await policy.decide(observation, history, signal));
    expect(inShort(proposal.action, observation.marks)).toBe("click Order");
  });

  it("repeats a step that changed nothing once, then asks", async () => {
    expect(await live(policyFor("click Cancel"), still(form, false))).toEqual([
      "click Cancel",
      "click Cancel",
      "ask ",
    ]);
  });

  it("never repeats what orders, sends or deletes by itself", async () => {
    expect(await live(policyFor("click Order"), still(form, false))).toEqual([
      "click Order",
      "ask ",
    ]);
    expect(await live(policyFor("click the second Delete button"), still(list, false))).toEqual([
      "click Delete",
      "ask ",
    ]);
  });

  it("takes two names for one where something bears both, else for two", async () => {
    const apart = [
      mark("button", "Help", [100, 300, 90, 30]),
      mark("button", "About", [300, 300, 90, 30]),
    ];
    const joint = [...apart, mark("button", "Help and About", [500, 300, 140, 30])];
    expect(await live(policyFor("click Help and About"), still(apart))).toEqual([
      "click Help",
      "click About",
      "done",
    ]);
    expect(await live(policyFor("click Help and About"), still(joint))).toEqual([
      "click Help and About",
      "done",
    ]);
  });

  it("finds a button by the row that it stands in", async () => {
    const { proposal } = await policyFor("click Delete for Grace Hopper").decide(
      observe(list),
      [],
      signal,
    );
    const chosen = observe(list).marks.find(
      ({ id }) => proposal.action.type === "click" && id === proposal.action.mark,
    );
    expect(chosen?.box).toEqual([580, 234, 80, 30]);
  });

  it("scrolls in the open list of a combo box", async () => {
    const listed = (names: readonly string[]) => [
      ...form.filter(({ box }) => box[1] < 300),
      ...names.map((name, at) => mark("text", name, [424, 306 + at * 26, 60, 16])),
    ];
    const world = {
      screen: form as readonly UnnumberedMark[],
      act(action: Action) {
        if (action.type === "click")
          world.screen = listed(["Austria", "Chad", "Cuba", "Fiji", "Iran"]);
        if (action.type === "scroll")
          world.screen = listed(["Peru", "Spain", "Togo", "Vietnam", "Yemen"]);
        return true;
      },
    };
    const told = await live(policyFor("select Vietnam from the Country dropdown"), world);
    expect(told).toEqual(["click France", "wait", "scroll", "click Vietnam", "done"]);
  });

  it("asks before it replaces the whole of a text", async () => {
    const page = editor.map((one) => (one.kind === "text_area" ? { ...one, text: "foo" } : one));
    const told = await live(policyFor("replace foo with bar"), still(page));
    expect(told).toEqual(["ask foo"]);
  });

  it("types into the field Name, whatever else is called so", async () => {
    const screen = [
      mark("text", "Name:", [100, 40, 50, 16]),
      mark("input", "Untitled", [160, 36, 400, 26]),
      mark("header", "Name", [220, 120, 300, 26]),
      mark("header", "Size", [520, 120, 80, 26]),
      mark("button", "Save", [700, 500, 80, 30]),
    ];
    const policy = policyFor('replace the name with "letter.txt"');
    const { proposal } = await policy.decide(observe(screen), [], signal);
    const field = observe(screen).marks.find(({ kind }) => kind === "input");
    expect(proposal.action).toMatchObject({ type: "type", text: "letter.txt", mark: field?.id });
  });

  it("knows drawings by what people call them", async () => {
    const icon = (text: string, x: number) => ({
      ...mark("icon", text, [x, 20, 28, 28]),
      source: ["detector" as const],
    });
    const bar = [icon("save", 20), icon("delete", 60), icon("settings", 100), icon("search", 140)];
    const world = () => still([...bar, mark("text", "Notes", [20, 80, 60, 16])]);
    expect(await live(policyFor("click the trash icon"), world())).toEqual([
      "click delete",
      "done",
    ]);
    expect(await live(policyFor("click the gear"), world())).toEqual(["click settings", "done"]);
  });

  it("does not believe that a value was set that does not show", async () => {
    const volume = [
      mark("text", "Volume", [520, 340, 60, 14]),
      mark("text", "20", [770, 370, 18, 14]),
      mark("button", "OK", [700, 420, 80, 30]),
    ];
    const told = await live(policyFor("set the volume to 40 and press OK"), still(volume));
    expect(told.slice(0, -1)).toEqual(["type <40> Volume clear"]);
    expect(told.at(-1)).toMatch(/^ask/u);
  });

  it("goes on after a step without effect when the next target can be seen", async () => {
    expect(await live(policyFor("click Order and press Cancel"), still(form, false))).toEqual([
      "click Order",
      "click Cancel",
      "click Cancel",
      "ask ",
    ]);
  });

  it("gives up after a bounded number of questions", async () => {
    const policy = policyFor("click Frobnicate");
    const observation = observe(editor);
    const history: PastStep[] = [];
    const kinds: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const { proposal } = await policy.decide(observation, history, signal);
      kinds.push(proposal.action.type);
      if (proposal.action.type === "fail") break;
      const answer: Review = { decision: "answer", text: "the gizmo", mark: null };
      const review = proposal.action.type === "ask" ? answer : approve;
      history.push(past(proposal, observation, review, false));
    }
    expect(kinds.at(-1)).toBe("fail");
    expect(kinds.filter((kind) => kind === "ask")).toHaveLength(3);
  });

  it("leaves out a step that the person skips, and counts an edited one as done", async () => {
    const policy = policyFor("click Order, then click Cancel, then press F5");
    const observation = observe(form);
    const first = (await policy.decide(observation, [], signal)).proposal;
    const history = [past(first, observation, { decision: "skip" }, false)];
    const second = await policy.decide(observation, history, signal);
    expect(inShort(second.proposal.action, observation.marks)).toBe("click Cancel");
    expect(second.plan.map(({ status }) => status)).toEqual(["skipped", "current", "pending"]);
    const edit: Review = { decision: "edit", action: { type: "key", keys: ["escape"] } };
    history.push(past(second.proposal, observation, edit, false));
    const third = await policy.decide(observation, history, signal);
    expect(third.proposal.action).toEqual({ type: "key", keys: ["f5"] });
    expect(third.plan.map(({ status }) => status)).toEqual(["skipped", "done", "current"]);
  });

  it("asks before it clicks what was only named", async () => {
    const told = await live(policyFor("Cancel order?"), still(form));
    expect(told.at(-1)).not.toMatch(/^click/u);
  });

  it("fails with a sentence when there is no action in the task", async () => {
    const { proposal } = await policyFor("das Wetter ist heute schön im Süden").decide(
      observe(form),
      [],
      signal,
    );
    expect(proposal.action.type).toBe("fail");
    if (proposal.action.type === "fail") expect(proposal.action.reason).toContain("click Save");
  });

  it("foretells the path of what it drags", async () => {
    const screen = [
      mark("icon", "", [100, 100, 40, 40]),
      mark("text", "red square", [90, 145, 70, 14]),
      mark("slider", "", [400, 500, 200, 20]),
      mark("text", "Volume", [330, 502, 56, 16]),
    ];
    const { proposal } = await policyFor("drag the volume slider 50 pixels right").decide(
      observe(screen),
      [],
      signal,
    );
    expect(proposal.action).toMatchObject({ type: "drag", to: { offset: [50, 0] } });
    expect(proposal.trace[0]).toEqual([500, 510]);
    expect(proposal.trace.at(-1)).toEqual([550, 510]);
  });
});
