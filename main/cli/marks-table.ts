import type { Mark } from "../../app/mark.js";

/** Characters of a mark's text that fit beside its facts on a usual terminal. */
const longestText = 48;

/** Marks for a person: a line of facts, then one line a mark. Ends with a line break. */
export function marksTable(image: string, marks: readonly Mark[], ms: number): string {
  const count = marks.length === 1 ? "1 mark" : `${marks.length} marks`;
  const rows = marks.map(({ id, kind, box, score, text, state }) => [
    String(id).padStart(4),
    kind.padEnd(14),
    box.map(Math.round).join(",").padEnd(18),
    `${Math.round(score * 100)} %`.padStart(5),
    [shortened(text), ...statesOf(state)].filter((part) => part !== "").join("  "),
  ]);
  const header = ["  no", "kind          ", "x,y,w,h           ", " sure", "text"];
  const lines = marks.length === 0 ? [] : [header, ...rows];
  return [
    `${plain(image)}: ${count} in ${ms} ms`,
    ...lines.map((line) => line.join("  ").trimEnd()),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function statesOf(state: Mark["state"]): string[] {
  return Object.entries(state ?? {}).map(([name, holds]) => `[${holds ? "" : "not "}${name}]`);
}

function shortened(text: string): string {
  const characters = Array.from(
    new Intl.Segmenter().segment(plain(text)),
    ({ segment }) => segment,
  );
  return characters.length <= longestText
    ? characters.join("")
    : `${characters.slice(0, longestText - 1).join("")}…`;
}

/** What stands on a screen must not steer the terminal: control characters become spaces. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ");
