import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MarkKind } from "../../../../app/mark.js";
import type { Random } from "../../grounding/random.js";
import type { Dress, Kit } from "./kits.js";
import type { Words } from "./words.js";

export type State = Partial<
  Record<"checked" | "selected" | "disabled" | "focused" | "expanded", boolean>
>;

/** SVG icons of one family. */
export class Icons {
  private readonly names: readonly string[];

  constructor(private readonly folder: string) {
    this.names = readdirSync(folder).filter((name) => name.endsWith(".svg"));
  }

  /** Inline SVG of `size` CSS pixels in the current colour, and its name in plain words. */
  pick(random: Random, size: number): { svg: string; name: string } {
    const file = random.pick(this.names);
    const source = readFileSync(join(this.folder, file), "utf8");
    const name = file
      .replace(/\.svg$/u, "")
      .replace(/-\d+$/u, "")
      .replace(/[-_]/gu, " ");
    const view = /viewBox="([^"]+)"/u.exec(source)?.[1] ?? "0 0 24 24";
    const inner = source
      .replace(/^[\s\S]*?<svg[^>]*>/u, "")
      .replace(/<\/svg>[\s\S]*$/u, "")
      .replace(/class="[^"]*"/gu, "");
    const root = /<svg[^>]*>/u.exec(source)?.[0] ?? "";
    const stroked = /stroke="currentColor"|stroke-width/u.test(root + inner.slice(0, 400));
    const paint = stroked
      ? `fill="none" stroke="currentColor" stroke-width="${/stroke-width="([\d.]+)"/u.exec(root)?.[1] ?? "2"}" stroke-linecap="round" stroke-linejoin="round"`
      : `fill="currentColor"`;
    return {
      svg: `<svg viewBox="${view}" width="${size}" height="${size}" ${paint} style="display:inline-block;vertical-align:middle;flex:none;width:${size}px;height:${size}px">${inner}</svg>`,
      name,
    };
  }
}

/** What a scene is drawn with: chance, words, icons and the kit's classes. */
export class Sketch {
  private serial = 0;

  constructor(
    readonly random: Random,
    readonly kit: Kit | null,
    readonly icons: Icons,
    private readonly words: Words,
    private readonly language: string,
    readonly iconSize: number,
  ) {}

  /** A label of one to three words, escaped. */
  label(most = 22): string {
    return escape(this.words.text(this.random, this.language, most));
  }

  sentence(): string {
    return escape(this.words.text(this.random, this.language, 90));
  }

  /** Words as they stand in documents, tables and fields: names, numbers, dates, files. */
  value(): string {
    const r = this.random;
    return r.pick([
      () => this.label(16),
      () => String(r.whole(0, 9999)),
      () => `${r.whole(1, 28)}.${r.whole(1, 12)}.20${r.whole(10, 29)}`,
      () => `${r.whole(0, 23)}:${String(r.whole(10, 59))}`,
      () => `${r.whole(1, 999)}.${r.whole(10, 99)} ${r.pick(["€", "kB", "MB", "$", "%", "km"])}`,
      () =>
        `${this.label(10).replace(/\s/gu, "_").toLowerCase()}.${r.pick(["txt", "pdf", "png", "ods", "mp3", "c"])}`,
      () =>
        `${r.pick(["Ada", "Bo", "Carla", "Deniz", "Emil", "Fatou", "Grace", "Hiro"])} ${r.pick(["Lovelace", "Okafor", "Meyer", "Tanaka", "Silva", "Novak"])}`,
    ])();
  }

  /** `class="…"` for a part as the kit dresses it. */
  dress(part: Dress, more = ""): string {
    const choices = this.kit?.dress?.[part]?.split("|") ?? [""];
    return `class="w-${part} ${this.random.pick(choices)} ${more}"`;
  }

  id(): string {
    return `e${++this.serial}`;
  }

  icon(size = this.iconSize): { svg: string; name: string } {
    return this.icons.pick(this.random, size);
  }
}

/** Attributes that declare an element a thing; without a name, its visible text is its name. */
export function thing(kind: MarkKind, state: State = {}, name?: string): string {
  const named = name === undefined ? "" : ` data-n="${name}"`;
  return ` data-k="${kind}" data-s='${JSON.stringify(state)}'${named} `;
}

export function escape(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}
