import { protectQuotes } from "../planner/quotes.js";
import { coreOf } from "./core-words.js";

/** Work on files and folders, as the words ask for it. */
export type FileWork =
  | { readonly type: "folder" | "file"; readonly name: string }
  /** Anything else that a program keeps under a name: a page, a note. */
  | { readonly type: "thing"; readonly noun: string; readonly name: string }
  | { readonly type: "rename"; readonly what: string; readonly to: string }
  | { readonly type: "move" | "copy"; readonly what: string; readonly to: string }
  | { readonly type: "delete"; readonly what: string }
  | { readonly type: "open"; readonly what: string; readonly isFolder: boolean }
  | { readonly type: "save"; readonly name: string; readonly folder: string | null; readonly overwrites: boolean }; // prettier-ignore

/** What a name of a file looks like. */
const fileName = /^[^\s/\\"]+\.\p{L}[\p{L}\d]{0,4}$/u;
const noun = /^(?:the\s+|my\s+|that\s+|this\s+|an?\s+)?(?:new\s+|empty\s+)?(?:(file|document|text file|picture|folder|directory)\s+)?(?:(?:that\s+is\s+)?(?:called|named)\s+|with\s+the\s+name\s+)?/iu; // prettier-ignore
const here =
  /\s+(?:here|in\s+(?:here|this\s+(?:folder|place|directory)|the\s+(?:current|open)\s+(?:folder|directory)))$/iu;

interface Named {
  readonly name: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

/** Work on files that a goal asks for; null where it asks for something else. */
export function readFileGoal(goal: string): FileWork | null {
  const quotes = protectQuotes(
    coreOf(goal)
      .normalize("NFC")
      .trim()
      .replace(/(?<!\.)[.!]+$/u, ""),
  );
  const { text } = quotes;
  /** "the folder Bills", "todo.txt", "the Bills folder": its name, and what it is by its words. */
  const named = (words: string): Named => {
    const lead = noun.exec(words.trim());
    let rest = words.trim().slice(lead?.[0].length ?? 0);
    const behind = /\s+(file|folder|directory)$/iu.exec(rest);
    if (behind !== null) rest = rest.slice(0, behind.index);
    const name = quotes.restore(rest.trim(), { bare: true });
    const word = `${lead?.[1] ?? ""} ${behind?.[1] ?? ""}`;
    const isFolder = /folder|directory/iu.test(word);
    return { name, isFolder, isFile: fileName.test(name) || (/file|document|picture/iu.test(word) && !isFolder) };
  }; // prettier-ignore
  return readMaking(text, named) ?? readMoving(text, named) ?? readSaving(text, named);
}

type Namer = (words: string) => Named;

function readMaking(text: string, named: Namer): FileWork | null {
  const made =
    /^(?:create|make|add|start)\s+(?:me\s+)?((?:an?\s+|the\s+)?(?:new\s+|another\s+|empty\s+)*(?:folder|directory|text file|file|document)\s+.+)$/iu.exec(text.replace(here, "")) ??
    /^(?:create|make|add)\s+(?:me\s+)?((?:an?\s+|the\s+)?(?:new\s+)?\S+\s+(?:folder|directory))$/iu.exec(text.replace(here, ""));
  if (made !== null) {
    const thing = named(made[1] ?? "");
    const name = thing.name.replace(here, "");
    if (name === "" || /^(?:in|for|with|from|to|and|new|empty)\b/iu.test(name) || name.split(/\s+/u).length > 4) return null;
    if (thing.isFolder) return { type: "folder", name };
    return /(?:called|named|name)\b/iu.test(text) || fileName.test(name) ? { type: "file", name } : null;
  }
  const other = /^(?:create|make|add|start|open|insert)\s+(?:me\s+)?(?:an?\s+|another\s+)(?:new\s+)?(page|note|notebook|sheet|node|layer|playlist|project|group|category|section|chapter|label|tag|album)\s+(?:(?:that\s+is\s+)?(?:called|named|titled)|with\s+the\s+(?:name|title))\s+(.+)$/iu.exec(text.replace(here, ""));
  return other === null ? null : { type: "thing", noun: (other[1] ?? "").toLowerCase(), name: named(other[2] ?? "").name };
} // prettier-ignore

function readMoving(text: string, named: Namer): FileWork | null {
  const renamed = /^(?:rename|change\s+the\s+name\s+of)\s+(.+?)\s+(?:to|as|into)\s+(.+)$/iu.exec(text);
  if (renamed !== null) {
    const [what, to] = [named(renamed[1] ?? ""), named(renamed[2] ?? "")];
    if (/^(?:it|this|that|selected.*|file|folder)?$/iu.test(what.name) || to.name === "") return null;
    return { type: "rename", what: what.name, to: to.name };
  }
  const moved = /^(move|put|copy|place)\s+(?:a\s+copy\s+of\s+)?(.+?)\s+(?:into|in|to|inside)\s+(.+)$/iu.exec(text);
  if (moved !== null) {
    const [what, to] = [named(moved[2] ?? ""), named(moved[3] ?? "")];
    const isCopy = /^copy\b|\ba\s+copy\s+of\b/iu.test(text);
    const sure = what.isFile || what.isFolder || to.isFolder;
    if (!sure || to.name === "" || what.name === "" || /^(?:trash|bin|wastebasket|rubbish(?: bin)?)$/iu.test(to.name)) {
      return sure && /^(?:trash|bin|wastebasket)/iu.test(to.name) ? { type: "delete", what: what.name } : null;
    }
    return { type: isCopy ? "copy" : "move", what: what.name, to: to.name };
  }
  const gone = /^(?:delete|remove|trash|throw\s+away|get\s+rid\s+of|bin)\s+(.+)$/iu.exec(text);
  if (gone !== null) {
    const what = named(gone[1] ?? "");
    return (what.isFile || what.isFolder) && what.name !== "" && what.name.split(/\s+/u).length <= 4 ? { type: "delete", what: what.name } : null;
  }
  const opened = /^(?:open(?:\s+up)?|go\s+(?:in)?to|enter|show(?:\s+me)?|look\s+in(?:to|side)?)\s+(.+)$/iu.exec(text);
  if (opened === null) return null;
  const what = named((opened[1] ?? "").replace(/\s+(?:with|of|for)\s+(?:the|my|our)\s+/iu, " "));
  return (what.isFile || what.isFolder) && what.name !== "" && what.name.split(/\s+/u).length <= 4 ? { type: "open", what: what.name, isFolder: what.isFolder } : null;
} // prettier-ignore

function readSaving(text: string, named: Namer): FileWork | null {
  const saved =
    /^(?:save|store)\s+(?:(?:it|this|that|(?:a\s+)?copy|everything|(?:the|this|my)\s+(?:file|document|text|page|letter|note|drawing|picture|image|list|table|sheet|changes)|a\s+copy(?:\s+of\s+(?:it|this|the\s+\w+))?)\s+)?(?:as|under)\s+(.+)$/iu.exec(text);
  if (saved === null) return null;
  const rest = (saved[1] ?? "").replace(/,?\s+(?:and\s+)?(?:overwrit\w+|replac\w+)(?:\s+(?:the\s+)?(?:old|existing|other)(?:\s+(?:one|file))?|\s+it)?$/iu, "");
  const place = /^(.+?)\s+(?:in(?:to|side)?|to)\s+((?:the\s+|my\s+)?(?:folder|directory)\s+.+|(?:the\s+|my\s+)?\S+\s+(?:folder|directory))$/iu.exec(rest);
  const file = named((place?.[1] ?? rest).replace(/^(?:the\s+name|name)\s+/iu, ""));
  const isName = /\.\p{L}/u.test(file.name) || /["'“]/u.test(rest) || /\bname\b|\bcalled\b/iu.test(text) || /^save\s+(?:it|this|that|the)/iu.test(text);
  if (!isName || file.name === "" || /\s(?:and|or)\s/iu.test(file.name)) return null;
  const folder = place === null ? null : named(place[2] ?? "").name;
  return { type: "save", name: file.name, folder, overwrites: /overwrit|replac/iu.test(text) };
} // prettier-ignore
