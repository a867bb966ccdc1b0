import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import sharp from "sharp";
import type { Box } from "../../../app/geometry.js";
import {
  boxArea,
  boxContains,
  boxIntersection,
  boxUnion,
  framePoint,
} from "../../../app/geometry.js";
import type { Mark } from "../../../app/mark.js";
import type { Perceiver } from "../../marks/perceive.js";
import type { Look, Shown } from "./layout.js";
import type { Seen, Sight } from "./perceive.js";
import type { Random } from "../grounding/random.js";
import type { Widget } from "./world.js";

/** What the worlds' pictures are called in the icon packs. */
const drawings: Readonly<Record<string, string>> = {
  delete: "trash-2 trash delete", trash: "trash-2 trash", close: "x x-lg close", add: "plus plus-lg", plus: "plus", minus: "minus dash", remove: "minus dash", "shopping cart": "shopping-cart cart",
  search: "search magnify", heart: "heart", star: "star", play: "play play-fill", pause: "pause pause-fill", stop: "square stop stop-fill", previous: "skip-back skip-start-fill skip-previous chevron-left", next: "skip-forward skip-end-fill skip-next chevron-right",
  send: "send", bookmark: "bookmark", bold: "bold type-bold format-bold", italic: "italic type-italic format-italic", underline: "underline type-underline format-underline", reply: "reply corner-up-left", forward: "forward corner-up-right share",
  archive: "archive", new: "file-plus file-earmark-plus plus", compose: "edit pencil-square pencil", write: "edit pencil pencil-square", "new message": "edit pencil-square mail", open: "folder-open folder2-open folder", print: "printer printer-outline", cut: "scissors content-cut", copy: "copy content-copy files",
  paste: "clipboard clipboard-paste", undo: "undo rotate-ccw arrow-counterclockwise", redo: "redo rotate-cw arrow-clockwise", rename: "edit-2 pencil", left: "chevron-left arrow-left", right: "chevron-right arrow-right", settings: "settings gear cog", minimize: "minus dash", maximize: "square", save: "save floppy content-save",
}; // prettier-ignore

/** A theme of its own for one episode: colours, corners, fonts. */
interface Theme {
  readonly css: string;
  readonly pack: string;
}

function themeOf(random: Random, line: number, packs: readonly string[]): Theme {
  const dark = random.chance(0.3);
  const hue = random.whole(0, 359);
  const back = dark ? `hsl(${hue} 10% ${random.whole(10, 20)}%)` : `hsl(${hue} ${random.whole(0, 20)}% ${random.whole(92, 98)}%)`;
  const ink = dark ? "#e8e8e8" : random.pick(["#111", "#222", "#333"]);
  const edge = dark ? "#666" : random.pick(["#999", "#bbb", "#ccc"]);
  const accent = `hsl(${random.whole(0, 359)} 65% 42%)`;
  const radius = random.pick([0, 2, 3, 4, 6, 10]);
  const font = random.pick(["DejaVu Sans", "Liberation Sans", "Noto Sans", "Cantarell", "Roboto", "Open Sans", "Lato", "sans-serif"]);
  const button = random.pick([`background:${dark ? "#444" : "#e6e6e6"};border:1px solid ${edge};color:${ink}`, `background:${accent};border:0;color:#fff`, `background:transparent;border:1px solid ${accent};color:${accent}`, `background:linear-gradient(${dark ? "#555,#333" : "#fff,#ddd"});border:1px solid ${edge};color:${ink}`]);
  const field = `background:${dark ? "#1b1b1b" : "#fff"};border:1px solid ${edge};color:${ink};border-radius:${Math.min(radius, 6)}px`;
  const css = `body{margin:0;background:hsl(${random.whole(0, 359)} 30% ${random.whole(20, 70)}%);font:${Math.round(line * 0.86)}px '${font}';color:${ink};color-scheme:${dark ? "dark" : "light"}}
*{box-sizing:border-box}.t{position:absolute;white-space:nowrap;overflow:hidden;line-height:1.1}.win{position:absolute;background:${back};border:1px solid ${edge};border-radius:${radius}px;box-shadow:0 3px 14px #0005}
.c{display:flex;align-items:center;justify-content:center}.l{display:flex;align-items:center;padding-left:${Math.round(line / 2)}px}
.button{${button};border-radius:${radius}px}.button.sel{background:${accent};color:#fff}.tab{border:1px solid ${edge};border-bottom:0;color:${ink}}.tab.sel{border-bottom:3px solid ${accent};font-weight:600}
.field{${field}}.row.sel,.cell.sel,.text.sel{background:${accent};color:#fff}.header{background:${dark ? "#333" : "#ddd"};font-weight:600;border-right:1px solid ${edge}}.link{color:${accent};text-decoration:underline}
.menu_item{}.dis{opacity:.45}.box{border:1.5px solid ${edge};background:${dark ? "#222" : "#fff"};border-radius:${random.pick([0, 2, 3])}px}.box.on{background:${accent};border-color:${accent}}.dot{border-radius:50%}
.sw{border-radius:99px;background:${dark ? "#555" : "#bbb"}}.sw.on{background:${accent}}.knob{position:absolute;top:12%;height:76%;aspect-ratio:1;border-radius:50%;background:#fff}
.track{position:absolute;top:42%;height:16%;left:0;right:0;background:${edge};border-radius:9px}.thumb{position:absolute;top:10%;height:80%;aspect-ratio:1;border-radius:50%;background:${accent}}`;
  return { css, pack: random.pick(packs) };
} // prettier-ignore

const escape = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Draws worlds as pages in a real browser, and reads them with the product's own perception. */
export class Drawn {
  private constructor(
    private readonly browser: Browser,
    private readonly perceiver: Perceiver,
    private readonly packs: readonly string[],
  ) {}

  static async open(perceiver: Perceiver, packs: readonly string[]): Promise<Drawn> {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--allow-file-access-from-files"] });
    return new Drawn(browser, perceiver, packs);
  } // prettier-ignore

  async sightOf(random: Random, look: Look): Promise<Sight & { close(): Promise<void> }> {
    const page = await this.browser.newPage({
      viewport: { width: look.size[0], height: look.size[1] },
    });
    const theme = themeOf(random, look.line, this.packs);
    return {
      see: (shown, layers) => this.read(page, theme, look, shown, layers),
      close: () => page.close(),
    };
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async read(
    page: Page,
    theme: Theme,
    look: Look,
    shown: readonly Shown[],
    layers: readonly Box[],
  ): Promise<Seen[]> {
    const parts = shown.map((item) => ({ item, html: this.html(item, theme) }));
    const inLayer = (box: Box, layer: Box) =>
      boxContains(layer, framePoint(box[0] + box[2] / 2, box[1] + box[3] / 2));
    const window = (box: Box) => `<div class="win" style="${place(box)}"></div>`;
    // Each layer hides what lies under it, and its own parts come after it.
    let body = "";
    let rest = parts;
    const ordered = [look.window, ...layers];
    ordered.forEach((layer, at) => {
      const later = ordered.slice(at + 1);
      const mine = rest.filter(
        ({ item }) => at === ordered.length - 1 || !later.some((other) => inLayer(item.box, other)),
      );
      rest = rest.filter((part) => !mine.includes(part));
      const outside = at === 0 ? mine.filter(({ item }) => !inLayer(item.box, layer)) : [];
      body +=
        outside.map(({ html }) => html).join("") +
        window(layer) +
        mine
          .filter((part) => !outside.includes(part))
          .map(({ html }) => html)
          .join("");
    });
    await page.setContent(`<!doctype html><meta charset=utf-8><style>${theme.css}</style>${body}`);
    const png = await page.screenshot({ animations: "disabled" });
    const { data } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const marks = await this.perceiver.read(
      { pixels: new Uint8Array(data), size: look.size },
      new AbortController().signal,
    );
    return marks.map((mark) => ({ mark, shown: shownBy(mark, shown) }));
  }

  private html(item: Shown, theme: Theme): string {
    const { kind, text, state, widget } = item;
    const flags = `${state.selected === true ? " sel" : ""}${state.disabled === true ? " dis" : ""}`;
    const div = (classes: string, inner: string) => `<div class="t ${classes}${flags}" style="${place(item.box)}">${inner}</div>`;
    const said = escape(text);
    if (item.part === "self" && widget?.picture === true) return div(kind === "button" ? "c button" : "c", this.icon(text, theme, item.box));
    switch (kind) {
      case "button":
        return div("c button", said);
      case "window_control":
        return div("c", this.icon(text === "" ? "close" : text, theme, item.box));
      case "checkbox":
      case "radio":
        return div(`c box${kind === "radio" ? " dot" : ""}${state.checked === true ? " on" : ""}`, state.checked === true ? `<b style="color:#fff;font-size:80%">${kind === "radio" ? "●" : "✓"}</b>` : "");
      case "switch":
        return div(`sw${state.checked === true ? " on" : ""}`, `<div class=knob style="${state.checked === true ? "right:4%" : "left:4%"}"></div>`);
      case "slider":
        return div("", `<div class=track></div><div class=thumb style="left:calc(${Number(widget?.value ?? 0)}% - ${Math.round((item.box[3] * Number(widget?.value ?? 0)) / 100)}px)"></div>`);
      case "input":
      case "text_area":
        return div("field l", widget?.value === "" ? `<span style="opacity:.55">${said}</span>` : said);
      case "combo":
        return div("field l", `${said}<span style="margin-left:auto;padding:0 .5em">▾</span>`);
      case "spinner":
        return div("field l", `${said}<span style="margin-left:auto;font-size:60%;line-height:1;padding:0 .4em">▲<br>▼</span>`);
      case "tab":
        return div("c tab", said);
      case "header":
        return div("l header", said);
      case "row":
      case "cell":
      case "menu_item":
        return div(`l ${kind}`, said);
      default:
        return div(kind === "link" ? "link" : "text", said);
    }
  } // prettier-ignore

  private icon(name: string, theme: Theme, [, , w, h]: Box): string {
    const size = Math.round(Math.min(w, h) * 0.8);
    const files = (drawings[name] ?? name.replaceAll(" ", "-")).split(" ");
    const paths = [theme.pack, ...this.packs].flatMap((pack) =>
      files.map((file) => join(pack, `${file}.svg`)),
    );
    for (const path of paths) {
      if (!existsSync(path)) continue;
      const svg = readFileSync(path, "utf8")
        .replace(/^[\s\S]*?<svg/u, "<svg")
        .replace(/\s(?:width|height)="[^"]*"/gu, "");
      return svg.replace(
        "<svg",
        `<svg width="${size}" height="${size}" ${svg.includes("currentColor") ? "" : 'fill="currentColor"'}`,
      );
    }
    return escape(name.slice(0, 2));
  }
}

const place = ([x, y, w, h]: Box): string =>
  `left:${Math.round(x)}px;top:${Math.round(y)}px;width:${Math.round(w)}px;height:${Math.round(h)}px`;

/** The thing that a mark shows: the one that it covers best; a box with its words counts as the box. */
function shownBy(mark: Mark, shown: readonly Shown[]): Shown | null {
  const labels = new Map<Widget, Shown>();
  for (const item of shown)
    if (item.part === "label" && item.widget !== null) labels.set(item.widget, item);
  let best: Shown | null = null;
  let most = 0.3;
  for (const item of shown) {
    const label =
      item.part === "self" && item.widget !== null ? labels.get(item.widget) : undefined;
    const boxes = label === undefined ? [item.box] : [item.box, boxUnion(item.box, label.box)];
    for (const box of boxes) {
      const shared = boxIntersection(box, mark.box);
      if (shared === null) continue;
      const overlap = boxArea(shared) / (boxArea(box) + boxArea(mark.box) - boxArea(shared));
      // The words on a thing stand for it as well as its frame does.
      const words =
        box === item.box && mark.text !== "" && mark.text === item.text
          ? 0.9 * (boxArea(shared) / boxArea(mark.box))
          : 0;
      const score = Math.max(overlap, words * 0.8);
      if (score > most) [best, most] = [item, score];
    }
  }
  return best;
}
