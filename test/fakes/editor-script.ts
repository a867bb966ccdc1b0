import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Box } from "../../app/geometry.js";
import type { Mark, UnnumberedMark } from "../../app/mark.js";
import { numberInReadingOrder } from "../../app/mark.js";
import type { PlanStep, Proposal } from "../../app/proposal.js";
import type { Script } from "./scripted-engine.js";

const size = { width: 1280, height: 800 };

const menuBar = ["File", "Edit", "Search", "View", "Document", "Help"];
const fileMenu = [
  "New",
  "New Window",
  "Open…",
  "Open Recent",
  "Save",
  "Save As…",
  "Print…",
  "Quit",
];

function mark(kind: Mark["kind"], text: string, box: Box, score = 0.93): UnnumberedMark {
  const why = `detector: ${kind} ${score}${text === "" ? "" : `; text “${text}” read inside`}`;
  return { kind, text, box, score, source: ["detector", "ocr"], why };
}

const window: readonly UnnumberedMark[] = [
  mark("text", "Untitled 1 — Notes", [560, 44, 150, 20], 0.6),
  mark("window_control", "", [1108, 42, 24, 24], 0.71),
  mark("window_control", "", [1136, 42, 24, 24], 0.71),
  mark("window_control", "", [1164, 42, 24, 24], 0.74),
  ...menuBar.map((text, index) => mark("menu", text, [92 + index * 84, 74, 72, 26])),
  // As in a record from before perception said why.
  { kind: "text", text: "UTF-8", box: [720, 694, 60, 18], score: 0.55, source: ["ocr"] },
  mark("text_area", "Meeting on Thursday: bring the map and the compass.", [90, 106, 1100, 580]),
  mark("text", "Filetype: None", [820, 694, 110, 18], 0.55),
  mark("text", "Line 1, column 52", [1010, 694, 140, 18], 0.55),
];
const openMenu = fileMenu.map((text, index): UnnumberedMark => ({
  ...mark("menu_item", text, [94, 104 + index * 30, 214, 28]),
  ...(text === "Save" ? { state: { disabled: true, checked: false } } : {}),
}));

/** An editor's marks; with its File menu open they have other numbers, as on a real screen. */
export const editorMarks: readonly Mark[] = numberInReadingOrder([
  ...window.filter(({ kind }) => kind !== "text_area"),
  ...openMenu,
]);

export const markOf = (text: string): number => {
  const found = editorMarks.find((candidate) => candidate.text === text);
  if (found === undefined) throw new Error(`The scene has no “${text}”.`);
  return found.id;
};

/** Draws the marks as the widgets that they are. */
async function draw(marks: readonly UnnumberedMark[], file: string): Promise<string> {
  const widgets = marks.map(({ kind, text, box: [x, y, w, h] }) => {
    const ground = kind === "menu_item" || kind === "text_area" ? "#ffffff" : "none";
    const label = text.replaceAll("&", "&amp;");
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ground}"/>
      <text x="${x + 10}" y="${y + (kind === "text_area" ? 26 : h / 2 + 5)}" font-size="14">${label}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Noto Sans, DejaVu Sans, sans-serif" fill="#2e3436">
    <rect width="1280" height="800" fill="#3c5a6e"/>
    <rect x="88" y="34" width="1104" height="684" fill="#edebe9" rx="8"/>
    <rect x="88" y="104" width="1104" height="584" fill="#ffffff"/>
    ${widgets.join("\n")}</svg>`;
  await writeFile(file, await sharp(Buffer.from(svg)).png().toBuffer());
  return file;
}

function plan(current: number): PlanStep[] {
  return ["Open the File menu", "Choose Save As…", "Type notes.txt as the name"].map(
    (text, index) => ({
      text,
      status: index < current ? "done" : index === current ? "current" : "pending",
    }),
  );
}

function propose(
  action: Proposal["action"],
  planStep: number,
  confidence: number,
  others: readonly string[] = [],
): Proposal {
  return {
    action,
    planStep,
    confidence,
    trace: [],
    why: "The words of the step fit this mark best.",
    alternatives: others.map((text, index) => ({
      mark: markOf(text),
      confidence: 0.06 - index / 50,
    })),
  };
}

/** Save a file under another name: a menu, a consequential item, a question, text, the end. */
export async function editorScript(folder: string): Promise<Script> {
  const plain = await draw(window, join(folder, "plain.png"));
  const open = await draw([...window, ...openMenu], join(folder, "open.png"));
  const saveAs = propose({ type: "click", mark: markOf("Save As…") }, 1, 0.91, ["Save", "Open…"]);
  const area = editorMarks[0]?.id ?? 1;
  return {
    frames: [plain, open, open, plain, plain],
    marks: editorMarks,
    readiness: {
      ready: true,
      troubles: [],
      model: "grounding-scripted",
      displays: [{ id: "0", label: "Screen 1280×800" }],
    },
    steps: [
      {
        proposal: propose({ type: "click", mark: markOf("File") }, 0, 0.97, ["Edit"]),
        plan: plan(0),
        tier: "reversible",
      },
      {
        proposal: {
          ...saveAs,
          trace: [
            [240, 300],
            [330, 330],
            [420, 380],
          ],
        },
        plan: plan(1),
        tier: "consequential",
      },
      {
        proposal: propose(
          {
            type: "ask",
            question: "Which of these is the name field?",
            candidates: [markOf("Open…"), markOf("Print…")],
          },
          2,
          0.4,
        ),
        plan: plan(2),
        tier: "observe",
      },
      {
        proposal: propose(
          { type: "type", mark: area, text: "notes.txt", clear: true, enter: true },
          2,
          0.72,
        ),
        plan: plan(2),
        tier: "reversible",
      },
      {
        proposal: { ...propose({ type: "done" }, 2, 0.99), planStep: null },
        plan: plan(3),
        tier: "observe",
      },
    ],
  };
}
