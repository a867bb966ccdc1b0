import type { Mark, MarkKind } from "../../app/mark.js";
import { markKinds } from "../../app/mark.js";

/** What is looked for among the marks. */
export interface MarkQuery {
  /** Words, each of which must be in a mark's text, kind, state or source, or be its number. */
  readonly text: string;
  /** Null for every kind. */
  readonly kind: MarkKind | null;
}

export const everyMark: MarkQuery = { text: "", kind: null };

/** The marks that fit, in their order; case and accents don't matter. */
export function searchMarks(marks: readonly Mark[], { text, kind }: MarkQuery): readonly Mark[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  return marks.filter((mark) => {
    if (kind !== null && mark.kind !== kind) return false;
    const states = Object.entries(mark.state ?? {}).flatMap(([name, holds]) => (holds ? name : []));
    const said = plain([mark.text, mark.kind, ...states, ...mark.source].join(" "));
    return words.every((word) => said.includes(word) || word.replace(/^#/u, "") === `${mark.id}`);
  });
}

/** How many marks of each kind there are, for the kinds that there are. */
export function kindCounts(marks: readonly Mark[]): readonly (readonly [MarkKind, number])[] {
  return markKinds.flatMap((kind) => {
    const count = marks.filter((mark) => mark.kind === kind).length;
    return count === 0 ? [] : [[kind, count] as const];
  });
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll("_", " ")
    .toLowerCase();
}
