/**
 * Takes screens of one real program with what it tells about itself as truth.
 * Usage: node collect.mjs PROGRAM SEED OUT
 * Starts a display of its own with a window manager and accessibility, opens the program in a theme
 * chosen by chance, and looks at it as it starts, with its menus, its tabs and some dialogs open.
 */
import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import sharp from "sharp";
import type { Frame } from "../../../../app/frame.js";
import type { Box } from "../../../../app/geometry.js";
import { boxCentre, boxOverlap } from "../../../../app/geometry.js";
import type { UnnumberedMark } from "../../../../app/mark.js";
import type { DesktopFacts } from "../../../../app/observation.js";
import { AtspiReader } from "../../../../main/accessibility/atspi-reader.js";
import { createScreen } from "../../../../main/screen/capture.js";
import { startDisplay } from "../../../../main/setup/display.mjs";
import { Random } from "../../grounding/random.js";
import { programs } from "./list.js";

const [name = "", seed = "1", out = ""] = process.argv.slice(2);
const found = programs.find((each) => each.name === name);
if (found === undefined) throw new Error(`${name} is not in list.ts.`);
const program = found;
const random = new Random(
  Number(seed) * 7919 +
    Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7),
);
const execute = promisify(execFile);
const never = new AbortController().signal;

const gtkThemes = [
  "Adwaita",
  "Adwaita",
  "Adwaita:dark",
  "Greybird",
  "Arc",
  "Arc-Dark",
  "HighContrast",
];
const qtStyles = ["Fusion", "Fusion", "Windows", "Breeze"];
const iconThemes = ["Adwaita", "Papirus", "elementary-xfce", "mate", "Papirus-Dark"];

/** What of the screen is not told about by any program: the window manager's bars. */
const titleBarHeight = 26;
/** Longest side of a picture button in pixels; its name would not fit on it. */
const mostIcon = 64;
const [letterWidth, letterMargin] = [7, 10];
const settledMs = 8000;

function writeSamples(home: string): void {
  writeFileSync(
    join(home, "notes.txt"),
    "Shopping\n\nbread\nmilk\ntwo apples\n\nCall Maria on Tuesday about the report.\n",
  );
  writeFileSync(
    join(home, "program.c"),
    '#include <stdio.h>\n\nint main(void)\n{\n  puts("hello");\n  return 0;\n}\n',
  );
  for (const folder of ["Documents", "Music", "Pictures", "old reports"])
    mkdirSync(join(home, folder));
  for (const file of ["budget.ods", "letter.odt", "photo 1.jpg", "todo.md", "archive.zip"])
    writeFileSync(join(home, file), "x");
  const settings = join(home, ".config", "gtk-3.0");
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, "settings.ini"),
    `[Settings]\ngtk-icon-theme-name=${random.pick(iconThemes)}\ngtk-font-name=${random.pick(["DejaVu Sans 10", "Noto Sans 10", "Liberation Sans 11", "Cantarell 11", "DejaVu Sans 9"])}\ngtk-menu-images=${random.whole(0, 1)}\ngtk-cursor-blink=0\ngtk-enable-animations=0\n`,
  );
}

class Session {
  private readonly reader = new AtspiReader();
  private readonly screen = createScreen({ displayId: null, region: null });
  private taken = 0;

  /** The picture as soon as it has stood still, or after a while. */
  private async still(): Promise<Frame> {
    let last = await this.screen.capture(never);
    const deadline = performance.now() + settledMs;
    for (let same = 0; same < 2 && performance.now() < deadline;) {
      await delay(250);
      const next = await this.screen.capture(never);
      same = Buffer.compare(next.pixels, last.pixels) === 0 ? same + 1 : 0;
      last = next;
    }
    return last;
  }

  async look(): Promise<{ marks: readonly UnnumberedMark[]; desktop: DesktopFacts; frame: Frame }> {
    for (let tries = 0; ; tries++) {
      const frame = await this.still();
      const desktop = await this.screen.desktop(never);
      const marks = await this.reader.read(frame, desktop, AbortSignal.timeout(6000));
      const after = await this.screen.capture(never);
      if (Buffer.compare(after.pixels, frame.pixels) === 0 || tries === 2)
        return { marks, desktop, frame };
    }
  }

  /** Writes what is to be seen now; returns the marks. */
  async take(): Promise<readonly UnnumberedMark[]> {
    const { marks, desktop, frame } = await this.look();
    const acting = marks.filter(({ kind }) => kind !== "text" && kind !== "image");
    if (acting.length < 4) return marks;
    const folder = join(out, program.split, `program-${program.name}`);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${seed}-${this.taken++}`);
    await sharp(frame.pixels, { raw: { width: frame.size[0], height: frame.size[1], channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 3 })
      .toFile(`${path}.png`);
    const ignore = desktop.windows
      .filter(({ title }) => title !== "")
      .map(({ box: [x, y, w] }): Box => [x, y, w, titleBarHeight]);
    writeFileSync(
      `${path}.json`,
      JSON.stringify({
        version: 1,
        source: "program",
        family: program.name,
        size: frame.size,
        scale: 1,
        exhaustive: program.partial !== true,
        ignore,
        things: marks.map(thingOf),
      }),
    );
    return marks;
  }

  async close(): Promise<void> {
    await this.reader.close();
  }
}

/** Pictures and texts are told apart by whether the name would fit: programs call both buttons. */
function thingOf({ box, kind, text, state = {} }: UnnumberedMark): object {
  const pictured =
    kind === "button" &&
    Math.max(box[2], box[3]) <= mostIcon &&
    (text === "" || text.length * letterWidth + letterMargin > box[2]);
  const spoken = [
    "button",
    "menu",
    "menu_item",
    "tab",
    "checkbox",
    "radio",
    "link",
    "header",
    "cell",
    "input",
    "combo",
    "spinner",
  ];
  // GTK calls its switches toggle buttons; they are twice as wide as high and say nothing.
  const [, , width, height] = box;
  const shape = width / height;
  const isSwitch =
    kind === "button" && text === "" && state.checked !== undefined && shape > 1.5 && shape < 2.8;
  return {
    box,
    kind: isSwitch
      ? "switch"
      : pictured
        ? isWindowControl(text)
          ? "window_control"
          : "icon"
        : kind,
    name: text,
    visible: !pictured && text !== "" && text.length * 4 <= box[2] && spoken.includes(kind),
    state,
  };
}

/** Header bars tell their buttons by name. */
function isWindowControl(name: string): boolean {
  return ["Minimize", "Maximize", "Restore"].includes(name);
}

async function press(env: NodeJS.ProcessEnv, ...words: string[]): Promise<void> {
  await execute("xdotool", words, { env }).catch(() => undefined);
  await delay(350);
}

async function click(env: NodeJS.ProcessEnv, box: Box): Promise<void> {
  const { x, y } = boxCentre(box);
  await press(env, "mousemove", String(Math.round(x)), String(Math.round(y)), "click", "1");
}

async function explore(session: Session, env: NodeJS.ProcessEnv): Promise<void> {
  const first = await session.take();
  const menus = first.filter(({ kind }) => kind === "menu");
  const dialogs: { menu: UnnumberedMark; entry: UnnumberedMark }[] = [];
  for (const menu of random.some(menus, 4)) {
    await click(env, menu.box);
    const open = await session.take();
    for (const entry of open)
      if (
        entry.kind === "menu_item" &&
        entry.state?.disabled !== true &&
        /…|\.\.\.$|preferences|settings|about|properties|find|new/iu.test(entry.text)
      )
        dialogs.push({ menu, entry });
    await press(env, "key", "Escape");
    await press(env, "key", "Escape");
  }
  const tabs = first.filter(({ kind, state }) => kind === "tab" && state?.selected !== true);
  for (const tab of random.some(tabs, 2)) {
    await click(env, tab.box);
    await session.take();
  }
  for (const { menu, entry } of random.some(dialogs, 4)) {
    await click(env, menu.box);
    await click(env, entry.box);
    await press(env, "mousemove", "1279", "799");
    const now = await session.take();
    const inner = now.filter(
      ({ kind, state, box }) =>
        kind === "tab" &&
        state?.selected !== true &&
        !first.some((old) => boxOverlap(old.box, box) > 0.9),
    );
    for (const tab of random.some(inner, 2)) {
      await click(env, tab.box);
      await session.take();
    }
    await press(env, "key", "Escape");
  }
}

async function main(): Promise<void> {
  const display = await startDisplay({ accessible: true });
  const home = mkdtempSync(join(tmpdir(), "wm-program-"));
  writeSamples(home);
  process.env["DISPLAY"] = display.env["DISPLAY"];
  process.env["DBUS_SESSION_BUS_ADDRESS"] = display.env["DBUS_SESSION_BUS_ADDRESS"];
  const env: NodeJS.ProcessEnv = {
    ...display.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_CACHE_HOME: join(home, ".cache"),
    XDG_DATA_HOME: join(home, ".local"),
    GTK_THEME: random.pick(gtkThemes),
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON: "1",
    QT_ACCESSIBILITY: "1",
    QT_STYLE_OVERRIDE: random.pick(qtStyles),
    LANG: "C.UTF-8",
  };
  const child = spawn(program.name, [...(program.words ?? [])], {
    env,
    cwd: home,
    stdio: "ignore",
  });
  child.once("error", () => undefined);
  const session = new Session();
  try {
    await press(env, "search", "--sync", "--onlyvisible", "--name", ".+");
    await delay(2500);
    if (random.chance(0.6)) {
      const [w, h] = [random.whole(620, 1200), random.whole(420, 740)];
      await press(
        env,
        "getactivewindow",
        "windowsize",
        String(w),
        String(h),
        "windowmove",
        String(random.whole(0, 1270 - w)),
        String(random.whole(0, 760 - h)),
      );
    }
    await press(env, "mousemove", "1279", "799");
    await explore(session, env);
  } finally {
    child.kill("SIGKILL");
    await session.close();
    await display.stop();
  }
}

// Whatever hangs, the next program gets its turn.
setTimeout(() => process.exit(3), 150_000).unref();
await main();
process.exit(0);
