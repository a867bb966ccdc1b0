import type { PastAct } from "../decision.js";
import { boxCoverage } from "../geometry.js";
import { parseChord } from "../key-names.js";
import type { Mark } from "../mark.js";
import { normalise } from "../reader/words.js";
import type { Command } from "./command-names.js";
import type { GoalView, Pursuit } from "./goal.js";
import { doneOf, tickOf } from "./menu-look.js";
import { entryFit, searchMenus } from "./menu-search.js";

const replace: Command = {
  names: ["Replace...", "Find and Replace", "Replace", "Search and Replace", "Find/Replace", "Find & Replace"],
  menus: ["search", "edit", "find", "tools"],
  within: ["Find", "Search", "Replace"],
  keys: parseChord("ctrl+h"),
  wants: null,
  known: true,
}; // prettier-ignore

/** The two fields of a dialog or bar that replaces. */
interface Fields {
  readonly find: Mark;
  readonly by: Mark;
}

const act = (action: Extract<Pursuit, { type: "act" }>["action"], sure: number, why: string): Pursuit => ({ type: "act", action, sure, why }); // prettier-ignore

/** Replaces a text everywhere by the dialog that editors have for it. */
export function replaceEverywhere(view: GoalView, from: string, to: string): Pursuit | null {
  const acts = doneOf(view.past);
  const fields = fieldsOf(view);
  const typed = (text: string) => acts.some((one) => one.type === "type" && one.text === text);
  const run = acts.findIndex((one, at) => one.type === "click" && typed(from) && ((one.target?.kind !== "checkbox" && isAll(one.target?.text ?? "")) || acts[at - 1]?.type === "hover"));
  if (run >= 0) return closed(view, acts.slice(run + 1));
  if (fields === null) {
    if (typed(from)) return null;
    const found = searchMenus(view, replace, view.past);
    return found === "absent" || found === "chosen" ? null : found;
  }
  if (!typed(from)) return act({ type: "type", mark: fields.find.id, text: from, clear: true, enter: false }, 0.9, `“${from}” is what is looked for.`);
  if (to !== "" && !typed(to)) return act({ type: "type", mark: fields.by.id, text: to, clear: true, enter: false }, 0.9, `“${to}” is to stand instead.`);
  // A tip that says it is no button; what it is the tip of is one.
  if (acts.at(-1)?.type === "hover") return byPicture(view, fields, acts);
  const button = view.marks.find(({ kind, text }) => ["button", "tab", "link", "text"].includes(kind) && isAll(text));
  if (button !== undefined) return act({ type: "click", mark: button.id }, 0.9, `“${button.text}” replaces all of them.`);
  return byBox(view, acts) ?? byPicture(view, fields, acts);
} // prettier-ignore

const allNames = ["Replace All", "Replace all", "Replace in Document", "Replace All in Document", "Replace in Buffer", "Replace everywhere"]; // prettier-ignore
const isAll = (text: string): boolean => allNames.some((name) => entryFit(name, text) >= 0.94 && /\ba[li1|]{1,2}\b|doc|buf|every/iu.test(text)); // prettier-ignore

/** Where a box says "all" and the button only "Replace". */
function byBox(view: GoalView, acts: readonly PastAct[]): Pursuit | null {
  const box = view.marks.find(({ kind, text }) => kind === "checkbox" && /\ball/iu.test(text));
  const button = view.marks.find(({ kind, text }) => kind === "button" && entryFit("Replace", text) === 1); // prettier-ignore
  if (box === undefined || button === undefined) return null;
  const ticked = acts.some(({ type, target }) => type === "click" && target !== null && boxCoverage(target.box, box.box) > 0.6); // prettier-ignore
  // Its state is seen in its picture: perception often takes a box of a dialog for ticked.
  const isTicked = tickOf(box, view.pixels, view.size) ?? box.state?.checked;
  if (isTicked !== true && !ticked)
    return act({ type: "click", mark: box.id }, 0.86, `“${box.text}” means all of them.`);
  if (!acts.some(({ type, target }) => type === "click" && target?.text === button.text))
    return act({ type: "click", mark: button.id }, 0.88, `“${button.text}” replaces them.`);
  return closed(view, acts.slice(acts.findLastIndex(({ target }) => target?.text === button.text) + 1)); // prettier-ignore
}

/** Pictures without words that are pointed at, to be told by their tips what they do. */
const mostHovers = 4;

/** The picture beside the fields whose tip says that it replaces all. */
function byPicture(view: GoalView, { by }: Fields, acts: readonly PastAct[]): Pursuit | null {
  const hovered = acts.filter(({ type }) => type === "hover");
  const last = acts.at(-1);
  const told = view.marks.some(({ text, id }) => view.fresh.has(id) && isAll(text.replace(/\s*\(.*$/u, "")));
  const pointed = last?.type === "hover" ? view.marks.find(({ box }) => last.target !== null && boxCoverage(box, last.target.box) > 0.6 && boxCoverage(last.target.box, box) > 0.6) : undefined;
  if (told && pointed !== undefined) return act({ type: "click", mark: pointed.id }, 0.88, "Its tip says that it replaces all.");
  // Tips take a moment to come up.
  if (last?.type === "hover" && view.past.at(-1)?.type === "hover") return act({ type: "wait", for: "change", ms: 1200 }, 0.85, "A tip may come up.");
  const middle = by.box[1] + by.box[3] / 2;
  const next = view.marks
    .filter(({ kind, box }) => ["icon", "button", "checkbox"].includes(kind) && box[2] <= 44 && box[0] >= by.box[0] + by.box[2] - 6 && Math.abs(box[1] + box[3] / 2 - middle) < 20)
    .filter((mark) => !hovered.some(({ target }) => target !== null && boxCoverage(mark.box, target.box) > 0.5))
    .sort((a, b) => b.box[0] - a.box[0])[0];
  if (next === undefined || hovered.length >= mostHovers) return null;
  return act({ type: "hover", mark: next.id }, 0.85, "Its tip may say what it does.");
} // prettier-ignore

/** Closes what the replacing left open: a message about how many there were, then the dialog. */
function closed(view: GoalView, since: readonly PastAct[]): Pursuit | null {
  const isOpen = fieldsOf(view) !== null;
  const told = view.marks.find(({ kind, text, id }) => kind === "button" && view.fresh.has(id) && /^(?:ok|close)$/iu.test(text.trim())); // prettier-ignore
  if (told !== undefined && since.length === 0)
    return act({ type: "click", mark: told.id }, 0.88, "The message was read.");
  const escapes = since.filter(({ type, text }) => type === "key" && text === "escape").length;
  if (isOpen && escapes === 0) return act({ type: "key", keys: ["escape"] }, 0.88, "The dialog is no longer needed."); // prettier-ignore
  return { type: "over", sure: 0.88, why: "All of them were replaced." };
}

const labels = {
  find: /^(?:find|search|look|text to find)\b/u,
  by: /^(?:replace|with|replacement)\b/u,
} as const;
const fieldKinds: readonly Mark["kind"][] = ["input", "combo", "text_area", "spinner"];

/** The fields for what is looked for and what is to stand instead, by the labels beside, above or in them. */
function fieldsOf({ marks }: GoalView): Fields | null {
  const fields = marks.filter(({ kind, box }) => fieldKinds.includes(kind) && box[3] < 60 && box[2] > 60);
  const labelled = (label: RegExp): Mark | undefined => {
    const says = marks.filter(({ kind, text }) => (kind === "text" || /:\s*$/u.test(text)) && label.test(normalise(text.trim())) && text.length < 30)
      .sort((a, b) => Number(/:\s*$/u.test(b.text)) - Number(/:\s*$/u.test(a.text)));
    for (const { box } of says) {
      const beside = fields
        .filter((field) => Math.abs(field.box[1] + field.box[3] / 2 - box[1] - box[3] / 2) < 14 && field.box[0] > box[0])
        .sort((a, b) => a.box[0] - b.box[0])[0];
      if (beside !== undefined && beside.box[0] - box[0] - box[2] < 220) return beside;
    }
    return fields.find(({ text }) => label.test(normalise(text.trim())));
  };
  const by = labelled(labels.by);
  const find = labelled(labels.find) ?? fieldAbove(fields, by);
  return by === undefined || find === undefined || by === find ? null : { find, by };
} // prettier-ignore

/** The field right above another, of its width. */
const fieldAbove = (fields: readonly Mark[], below: Mark | undefined): Mark | undefined =>
  below === undefined
    ? undefined
    : fields
        .filter(
          ({ box }) =>
            Math.abs(box[0] - below.box[0]) < 80 &&
            box[1] < below.box[1] &&
            below.box[1] - box[1] < 90,
        ) // prettier-ignore
        .sort((a, b) => b.box[1] - a.box[1])[0];
