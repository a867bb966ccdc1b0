import type { Mark } from "../mark.js";

/** How far a value may stand from its label, in heights of the label. */
const reachAcross = 25;
const reachDown = 3;

/**
 * The value that belongs to a label: what a field holds, what follows the colon, what stands to the
 * right on the same line, or what stands right below. Null when nothing does.
 */
export function valueOf(label: Mark, marks: readonly Mark[]): string | null {
  const isField = ["input", "text_area", "combo", "spinner", "cell"].includes(label.kind);
  if (isField && label.text.trim() !== "") return label.text.trim();
  const inline = /^[^:=]{1,60}[:=]\s*(\S.*)$/u.exec(label.text)?.[1];
  if (inline !== undefined) return inline.trim();
  const [x, y, width, height] = label.box;
  let best: string | null = null;
  let least = Infinity;
  for (const mark of marks) {
    if (mark.id === label.id || mark.text.trim() === "") continue;
    if (["button", "menu", "tab", "window_control"].includes(mark.kind)) continue;
    const [mx, my, mw, mh] = mark.box;
    const sameLine = Math.min(y + height, my + mh) - Math.max(y, my) > 0.5 * Math.min(height, mh);
    const across = mx - (x + width);
    const down = my - (y + height);
    const aligned = Math.min(x + width, mx + mw) - Math.max(x, mx) > 0;
    const gap =
      sameLine && across >= -2 && across < reachAcross * height
        ? across
        : aligned && down >= -2 && down < reachDown * height
          ? down + reachAcross * height
          : Infinity;
    if (gap < least) [best, least] = [mark.text.trim(), gap];
  }
  return best;
}
