import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { boxCoverage } from "../../../app/geometry.js";
import { AtspiReader } from "../../../main/accessibility/atspi-reader.js";
import { readDesktop } from "../../../main/screen/desktop.js";
import { connectToX } from "../../../main/x-connection.js";
import { AccessibleDesktop, clickOn, freshFrame } from "./desktop.js";

const execute = promisify(execFile);
let desktop: AccessibleDesktop;
beforeAll(async () => {
  desktop = await AccessibleDesktop.open();
});
afterEach(() => desktop.world.clear());
afterAll(() => desktop.close());

const xdotool = (words: string[]) => execute("xdotool", words, { env: desktop.world.env });
const moveWindow = (title: string, x: number, y: number, width = -1, height = -1) =>
  execute("wmctrl", ["-F", "-r", title, "-e", `0,${x},${y},${width},${height}`], {
    env: desktop.world.env,
  });

const list = (title: string, cities: readonly string[]) =>
  desktop.world.start("zenity", ["--list", `--title=${title}`, "--column=City", ...cities], title);

describe("what programs tell about themselves", () => {
  test("a GTK list's rows and buttons are where a click does what they say", async () => {
    const { ended } = await list("Cities", ["Berlin", "Zürich", "Paris"]);
    const row = await desktop.named("row", "Zürich");
    expect(row).toMatchObject({ source: ["accessibility"], state: { selected: false } });
    expect(await desktop.named("header", "City")).toBeDefined();
    await xdotool(clickOn(row));
    await desktop.find(({ text, state }) => text === "Zürich" && !!state?.selected, "chosen row");
    await xdotool(clickOn(await desktop.named("button", "OK")));
    expect(await ended).toEqual({ output: "Zürich\n", code: 0 });
  });

  test("of a long list the rows that can be seen are told, and its headers", async () => {
    const names = Array.from({ length: 400 }, (_, index) => `Name ${index + 1}`);
    await list("Long", names);
    await desktop.named("row", "Name 1");
    const told = await desktop.read();
    const rows = told.filter(({ kind }) => kind === "row").sort((a, b) => a.box[1] - b.box[1]);
    expect(rows.map(({ text }) => text)).toEqual(names.slice(0, rows.length));
    expect(told.map(({ kind }) => kind)).toContain("header");
    const height = rows[0]?.box[3] ?? 0;
    for (const [index, row] of rows.slice(1).entries()) {
      expect(row.box[1] - (rows[index]?.box[1] ?? 0)).toBeLessThan(1.5 * height);
    }
  });

  test("a Qt dialog's rows and buttons are where a click does what they say", async () => {
    const words = ["--title", "Fruit", "--menu", "Which?", "a", "Apple", "b", "Pear"];
    const { ended } = await desktop.world.start("kdialog", words, "Fruit");
    const pear = await desktop.named("row", "Pear");
    expect(pear).toMatchObject({ state: { selected: false, disabled: false } });
    await xdotool(clickOn(pear));
    await desktop.find(({ text, state }) => text === "Pear" && !!state?.selected, "chosen Pear");
    await xdotool(clickOn(await desktop.named("button", "OK")));
    expect((await ended).output).toBe("b\n");
  });

  test("a page in Chromium gives its controls with kind, state and content", async () => {
    const page = join(desktop.world.folder, "page.html");
    await writeFile(page, pageOfControls);
    const words = ["--no-sandbox", "--force-renderer-accessibility", "--no-first-run"];
    const profile = `--user-data-dir=${desktop.world.folder}/chromium`;
    await desktop.world.start("chromium", [...words, profile, `--app=file://${page}`], "Controls");
    const save = await desktop.named("button", "Save");
    // The page says 120 × 40; Chromium rounds.
    expect(save.box[2]).toBeCloseTo(120, -1);
    expect(save.box[3]).toBeCloseTo(40, -1);
    const marks = await desktop.read();
    const of = (text: string) => marks.find((mark) => mark.text === text);
    expect(of("Delete")).toMatchObject({ kind: "button", state: { disabled: true } });
    expect(of("Remember me")).toMatchObject({ kind: "checkbox", state: { checked: true } });
    expect(of("More about this")).toMatchObject({ kind: "link" });
    expect(of("Ada Lovelace")).toMatchObject({ kind: "input" });
    expect(of("Your password")).toMatchObject({ kind: "input" });
    expect(JSON.stringify(marks)).not.toContain("hunter2");
    expect(of("Below the fold")).toBeUndefined();
    expect(of("Hidden")).toBeUndefined();
    expect(of("Plum")).toBeUndefined();
    await xdotool(clickOn(await desktop.find(({ kind }) => kind === "combo", "list of fruit")));
    await desktop.named("menu_item", "Plum");
  });

  test("what is typed into a password field is never read", async () => {
    await desktop.world.start("zenity", ["--password", "--username", "--title=Login"], "Login");
    const fields = async () => (await desktop.read()).filter(({ kind }) => kind === "input");
    await desktop.find(({ kind }) => kind === "input", "field");
    const [name, password] = (await fields()).sort((a, b) => a.box[1] - b.box[1]);
    if (name === undefined || password === undefined) throw new Error("no two fields");
    await xdotool([...clickOn(password), "type", "sesame"]);
    await xdotool([...clickOn(name), "type", "ada"]);
    await desktop.named("input", "ada");
    expect(JSON.stringify(await desktop.read())).not.toContain("sesame");
  });

  test.each([
    { program: "mousepad", menu: "File", entry: "Save As..." },
    { program: "featherpad", menu: "File", entry: "Save As" },
  ])("entries of a menu of $program are told only while it is open", async (each) => {
    const file = join(desktop.world.folder, "note.txt");
    await writeFile(file, "a note");
    await desktop.world.start(each.program, [file], "note.txt");
    const menu = await desktop.named("menu", each.menu);
    const isEntry = ({ kind, text }: { kind: string; text: string }) =>
      kind === "menu_item" && text.startsWith(each.entry);
    expect((await desktop.read()).some(isEntry)).toBe(false);
    await xdotool(clickOn(menu));
    const entry = await desktop.find(isEntry, "entry of the open menu");
    expect(entry.box[1]).toBeGreaterThanOrEqual(menu.box[1] + menu.box[3] - 1);
  });

  test("what lies under another window is left out, what is cut by it is cut", async () => {
    await list("Under", ["Below one", "Below two"]);
    await desktop.named("row", "Below one");
    await list("Over", ["Above one", "Above two"]);
    await moveWindow("Under", 100, 100, 300, 300);
    await moveWindow("Over", 100, 100, 300, 300);
    const above = await desktop.named("row", "Above one");
    expect((await desktop.read()).filter(({ text }) => text.startsWith("Below"))).toEqual([]);
    await moveWindow("Over", 250, 100, 300, 300);
    await desktop.find(
      ({ text, box }) => text === "Above one" && box[0] > above.box[0] + 100,
      "moved window",
    );
    const below = await desktop.named("row", "Below one");
    const over = (await readDesktop(await connectToX())).windows.find(
      ({ title }) => title === "Over",
    );
    expect(boxCoverage(below.box, over?.box ?? below.box)).toBe(0);
  });

  test("a program that hangs costs itself only, and is not asked again at once", async () => {
    const stopped = await list("Hanging", ["Stuck"]);
    await list("Lively", ["Free"]);
    await moveWindow("Hanging", 20, 20, 300, 300);
    await moveWindow("Lively", 500, 20, 300, 300);
    await desktop.named("row", "Stuck");
    await desktop.named("row", "Free");
    stopped.child.kill("SIGSTOP");
    const first = await desktop.read(AbortSignal.timeout(1_000));
    expect(first.map(({ text }) => text)).toContain("Free");
    expect(first.map(({ text }) => text)).not.toContain("Stuck");
    // Nothing ends this reading but its own end.
    const second = await desktop.read();
    expect(second.map(({ text }) => text)).toContain("Free");
    stopped.child.kill("SIGCONT");
    await desktop.named("row", "Stuck");
  });

  test("an unchanged picture of unchanged windows is not asked about again", async () => {
    const program = await list("Still", ["Same"]);
    await desktop.named("row", "Same");
    const facts = await readDesktop(await connectToX());
    const frame = freshFrame();
    const never = new AbortController().signal;
    const first = await desktop.reader.read(frame, facts, never);
    program.child.kill("SIGSTOP");
    const again = { ...frame, pixels: Uint8Array.from(frame.pixels) };
    expect(await desktop.reader.read(again, facts, never)).toEqual(first);
    expect(first.map(({ text }) => text)).toContain("Same");
  });
});

describe("the way to the accessibility bus", () => {
  test("is on the X display where there is no session bus", async () => {
    const bus = process.env["DBUS_SESSION_BUS_ADDRESS"];
    process.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/bus";
    const reader = new AtspiReader();
    try {
      expect(await reader.source()).toMatchObject({ available: true, name: "AT-SPI" });
    } finally {
      await reader.close();
      process.env["DBUS_SESSION_BUS_ADDRESS"] = bus;
    }
  });

  test("may be lost: then there is nothing to tell, and no error", async () => {
    const display = process.env["DISPLAY"];
    const other = await AccessibleDesktop.open();
    try {
      await other.world.start("zenity", ["--info", "--title=Short", "--text=lived"], "Short");
      await other.named("button", "OK");
      const facts = await readDesktop(await connectToX());
      await other.world.loseDisplay();
      const enough = AbortSignal.timeout(500);
      expect(await other.reader.read(freshFrame(), facts, enough)).toEqual([]);
      const never = new AbortController().signal;
      expect(await other.reader.read(freshFrame(), facts, never)).toEqual([]);
      expect(await other.reader.source()).toMatchObject({ available: false });
    } finally {
      await other.close();
      process.env["DISPLAY"] = display;
    }
  });
});

describe("a desktop without an accessibility bus", () => {
  test("has nothing to tell, and the doctor says so", async () => {
    const bus = process.env["DBUS_SESSION_BUS_ADDRESS"];
    const display = process.env["DISPLAY"];
    process.env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere/bus";
    process.env["DISPLAY"] = ":6543";
    const reader = new AtspiReader();
    try {
      const window = { title: "A", program: "a", pid: 1, box: [0, 0, 100, 100] as const };
      const facts = { active: null, windows: [window] };
      const never = new AbortController().signal;
      expect(await reader.read(freshFrame(), facts, never)).toEqual([]);
      const source = await reader.source();
      expect(source).toMatchObject({ available: false });
    } finally {
      await reader.close();
      process.env["DBUS_SESSION_BUS_ADDRESS"] = bus;
      process.env["DISPLAY"] = display;
    }
  });
});

const pageOfControls = `<!doctype html><title>Controls</title>
<style>button { width: 120px; height: 40px } .far { margin-top: 3000px }</style>
<p><button>Save</button> <button disabled>Delete</button></p>
<p><label><input type="checkbox" checked> Remember me</label></p>
<p><select><option>Apple</option><option>Plum</option></select></p>
<p><a href="#more">More about this</a></p>
<p><input aria-label="Name" value="Ada Lovelace"></p>
<p><input aria-label="Your password" type="password" value="hunter2"></p>
<p style="display: none"><button>Hidden</button></p>
<p class="far"><button>Below the fold</button></p>`;
