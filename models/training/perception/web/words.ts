import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../grounding/random.js";

/** Interface strings by language, from message catalogues of Debian packages. */
export class Words {
  private readonly byLanguage = new Map<string, readonly string[]>();

  /** `folders` are searched for *.mo files whose path names the language (…/de/LC_MESSAGES/x.mo). */
  constructor(folders: readonly string[], languages: readonly string[]) {
    const texts = new Map<string, Set<string>>();
    for (const folder of folders)
      for (const file of catalogues(folder)) {
        const language = /\/(\w+)(?:@\w+)?\/LC_MESSAGES\//u.exec(file)?.[1] ?? "";
        if (!languages.includes(language)) continue;
        for (const [original, translation] of messages(file)) {
          add(texts, "en", original);
          add(texts, language, translation);
        }
      }
    for (const [language, set] of texts) this.byLanguage.set(language, [...set].sort());
  }

  languages(): readonly string[] {
    return [...this.byLanguage.keys()].filter((l) => (this.byLanguage.get(l)?.length ?? 0) > 200);
  }

  /** A string of one to `most` characters; short ones are likelier. */
  text(random: Random, language: string, most: number): string {
    const all = this.byLanguage.get(language) ?? this.byLanguage.get("en") ?? ["Open"];
    for (let tries = 0; tries < 40; tries++) {
      const text = random.pick(all);
      if (text.length <= most) return text;
    }
    return random.pick(["OK", "Open", "Edit", "View"]);
  }
}

function add(texts: Map<string, Set<string>>, language: string, raw: string): void {
  const text = (raw.split("\u0004").at(-1) ?? "")
    .replace(/\(_\w\)|\(&\w\)/gu, "")
    .replace(/[_&](?=\p{L})/gu, "")
    .trim();
  if (text.length < 2 || text.length > 90 || /[%{}<>\n\t\\|@$[\]^]|::|https?:|--/u.test(text))
    return;
  if (!/\p{L}{2}/u.test(text)) return;
  const set = texts.get(language) ?? new Set();
  set.add(text);
  texts.set(language, set);
}

function* catalogues(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* catalogues(path);
    else if (entry.name.endsWith(".mo")) yield path;
  }
}

/** Originals and translations of one catalogue (GNU gettext manual, section 10.3). */
function* messages(file: string): Generator<[string, string]> {
  const data = readFileSync(file);
  if (data.length < 20) return;
  const little = data.readUInt32LE(0) === 0x950412de;
  const at = (offset: number) => (little ? data.readUInt32LE(offset) : data.readUInt32BE(offset));
  const [count, originals, translations] = [at(8), at(12), at(16)];
  const text = (table: number, index: number) => {
    const start = at(table + 8 * index + 4);
    return data.toString("utf8", start, start + at(table + 8 * index)).split("\0")[0] ?? "";
  };
  for (let index = 1; index < count; index++)
    yield [text(originals, index), text(translations, index)];
}
