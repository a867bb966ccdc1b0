import * as part from "./parts.js";
import type { Part } from "./parts.js";
import type { Sketch } from "./sketch.js";
import { thing } from "./sketch.js";

const times = (s: Sketch, low: number, high: number, piece: Part) =>
  Array.from({ length: s.random.whole(low, high) }, () => piece(s)).join("");

const heading: Part = (s) =>
  s.random.pick([
    () => `<h3 data-t style="margin:6px 0">${s.label(24)}</h3>`,
    () => `<b data-t>${s.label(24)}</b>`,
  ])();

const buttonRow: Part = (s) =>
  `<div style="display:flex;gap:${s.random.whole(4, 12)}px;justify-content:${s.random.pick(["flex-end", "flex-start", "center", "space-between"])};margin:6px 0;flex-wrap:wrap">${times(s, 1, 4, part.button)}</div>`;

const form: Part = (s) => `<div>${times(s, 2, 8, part.formRow)}${buttonRow(s)}</div>`;

const group: Part = (s) =>
  `<fieldset class="w-panel" style="margin:6px 0"><legend data-t style="font-size:inherit;width:auto;float:none">${s.label(18)}</legend>${times(s, 1, 5, s.random.pick([part.checkbox, part.radios, part.formRow]))}</fieldset>`;

const checks: Part = (s) =>
  `<div style="display:flex;flex-direction:column;gap:3px">${times(s, 2, 7, s.random.chance(0.5) ? part.checkbox : part.toggle)}</div>`;

const settingsRows: Part = (s) =>
  times(
    s,
    3,
    9,
    (x) =>
      `<div class="w-setting"><span data-t style="flex:1">${x.label(28)}<br><small style="opacity:.7">${x.random.chance(0.4) ? x.sentence() : ""}</small></span>${x.random.pick([part.toggle, part.select, part.button, part.slider, part.spinner, part.iconButton])(x)}</div>`,
  );

const card: Part = (s) =>
  `<div ${s.dress("card", "w-card")}>${s.random.chance(0.4) ? part.photo(s) : ""}${heading(s)}${part.paragraph(s)}${s.random.chance(0.7) ? buttonRow(s) : ""}${s.random.chance(0.3) ? `<div>${times(s, 2, 5, part.bareIcon)}</div>` : ""}</div>`;

const cards: Part = (s) =>
  `<div style="display:grid;grid-template-columns:repeat(${s.random.whole(2, 4)},1fr);gap:10px">${times(s, 2, 8, card)}</div>`;

const document_: Part = (s) =>
  `<div class="w-paper" ${thing("text_area", {}, "")}>${times(s, 3, 12, (x) => `<p data-t>${x.sentence()} ${x.sentence()}</p>`)}</div>`;

const canvas: Part = (s) =>
  `<div class="w-paper" style="background:repeating-conic-gradient(#bbb 0 25%, #ddd 0 50%) 0 0/20px 20px;min-height:300px"><div style="display:inline-block;margin:20px">${part.photo(s)}</div></div>`;

const media: Part = (s) =>
  `<div>${part.photo(s)}<div style="display:flex;align-items:center;gap:6px;margin-top:6px">${times(s, 3, 6, part.iconButton)}<span data-t>1:${s.random.whole(10, 59)}</span>${part.slider(s)}${times(s, 1, 3, part.bareIcon)}</div></div>`;

const chat: Part = (s) =>
  `<div>${times(s, 2, 7, (x) => `<div data-t class="w-card" style="margin:5px;max-width:70%">${x.sentence()}</div>`)}<div style="display:flex;gap:4px;align-items:center">${part.bareIcon(s)}${part.input(s)}${part.iconButton(s)}</div></div>`;

const properties: Part = (s) =>
  `<div style="display:grid;grid-template-columns:auto 1fr;gap:2px 8px;align-items:center">${times(s, 4, 14, (x) => `<span data-t>${x.label(14)}</span><span>${x.random.pick([part.input, part.spinner, part.select, part.slider, part.checkbox])(x)}</span>`)}</div>`;

const bodies: readonly Part[] = [
  form,
  form,
  form,
  group,
  group,
  checks,
  settingsRows,
  cards,
  part.table,
  part.table,
  part.list,
  part.list,
  part.tree,
  part.iconGrid,
  part.calendar,
  part.keypad,
  document_,
  canvas,
  media,
  chat,
  properties,
  (s) => times(s, 1, 4, part.paragraph) + buttonRow(s),
  (s) => part.tabs(s) + form(s),
  (s) => part.tabs(s) + group(s) + group(s),
  (s) => part.toolBar(s) + part.table(s),
  (s) => heading(s) + part.paragraph(s) + `<div>${times(s, 3, 12, part.iconButton)}</div>`,
  (s) => times(s, 4, 10, (x) => `<div>${part.link(x)}</div>`),
  (s) => part.progress(s) + buttonRow(s),
];

/** A region that may scroll, with or without its bar showing. */
function scrolled(inner: string, height: number): string {
  return `<div class="w-scroll" data-scroll style="overflow:auto;max-height:${height}px">${inner}</div>`;
}

function inside(s: Sketch, height: number): string {
  const r = s.random;
  const body = () => times(s, 1, 2, (x) => r.pick(bodies)(x));
  const layout = r.pick(["single", "single", "side", "side", "three"]);
  if (layout === "single") return `<div class="w-pad">${scrolled(body(), height)}</div>`;
  const side = scrolled(
    r.pick([part.list, part.tree, (x: Sketch) => times(x, 4, 12, labelledRow)])(s),
    height,
  );
  const right =
    layout === "three"
      ? `<div class="w-pad" style="width:${r.whole(180, 260)}px;flex:none;overflow:hidden">${scrolled(properties(s), height)}</div>`
      : "";
  return `<div style="display:flex;gap:1px;flex:1;min-height:0"><div class="w-side" style="width:${r.whole(130, 260)}px;flex:none;overflow:hidden">${side}</div><div class="w-pad" style="flex:1;min-width:0;overflow:hidden">${scrolled(body(), height)}</div>${right}</div>`;
}

const labelledRow: Part = (s) => {
  const text = s.label(18);
  return `<div class="w-row" ${thing("row", {}, text)}>${s.icon(16).svg}<span>${text}</span></div>`;
};

/** Frame, title bar and its buttons as some desktop or kit draws them. */
function windowFrame(s: Sketch, inner: string, place: string): string {
  const r = s.random;
  const title = s.label(30);
  if (s.kit?.window) {
    const [frame, bar, text, controls, body] = s.kit.window;
    const control = (name: string) =>
      `<button type="button" aria-label="${name}" ${thing("window_control", {}, name)}></button>`;
    const all = ["Minimize", "Maximize", "Close"].slice(r.whole(0, 2));
    return `<div class="${frame} w-abs" style="${place}"><div class="${bar}"><div class="${text}" data-t>${title}</div><div class="${controls}">${all.map(control).join("")}</div></div><div class="${body}" style="overflow:hidden">${inner}</div></div>`;
  }
  const look = r.pick(["glyph", "glyph", "dots", "boxed", "round"]);
  const names = r.pick([
    ["minimize", "maximize", "close"],
    ["close"],
    ["minimize", "close"],
    ["close", "minimize", "maximize"],
  ]);
  const signs: Record<string, readonly string[]> = {
    minimize: ["–", "_", "🗕", "‒", "⌄"],
    maximize: ["□", "▢", "⬜", "⌃", "🗖"],
    close: ["×", "✕", "X", "🗙", "⨯"],
  };
  const colours: Record<string, string> = {
    close: "#ff5f57",
    minimize: "#febc2e",
    maximize: "#28c840",
  };
  const kind = r.whole(0, 4);
  const buttons = names
    .map(
      (name) =>
        `<span class="w-wc ${look}" style="${look === "dots" ? `background:${colours[name] ?? "#888"}` : ""}" ${thing("window_control", {}, name)}>${look === "dots" ? "" : (signs[name]?.[kind] ?? "×")}</span>`,
    )
    .join("");
  const left = look === "dots" || r.chance(0.15);
  const icon = r.chance(0.5) ? s.icon(16).svg : "";
  const extra = r.chance(0.2) ? times(s, 1, 4, part.iconButton) : "";
  const text = `<span data-t style="flex:1;text-align:${r.pick(["left", "center"])};white-space:nowrap;overflow:hidden">${title}</span>`;
  return `<div class="w-window w-abs" style="${place}"><div class="w-title">${left ? buttons : icon}${extra}${text}${left ? extra : buttons}</div>${inner}</div>`;
}

/** A program's window: bars, content, status bar. */
export function appWindow(s: Sketch, x: number, y: number, width: number, height: number): string {
  const r = s.random;
  const bars = [
    r.chance(0.55) ? part.menuBar(s) : "",
    r.chance(0.55) ? part.toolBar(s) : "",
    r.chance(0.25) ? part.toolBar(s) : "",
    r.chance(0.25) ? part.tabs(s) : "",
  ].join("");
  const status = r.chance(0.4)
    ? `<div class="w-status"><span data-t>${s.sentence()}</span><span data-t>${s.value()}</span></div>`
    : "";
  const inner = `<div style="display:flex;flex-direction:column;height:100%;overflow:hidden">${bars}<div style="flex:1;min-height:0;overflow:hidden;display:flex;flex-direction:column">${inside(s, height - 120)}</div>${status}</div>`;
  return windowFrame(s, inner, `left:${x}px;top:${y}px;width:${width}px;height:${height}px`);
}

export function dialog(s: Sketch, x: number, y: number, width: number): string {
  const body = s.random.pick([
    form,
    group,
    checks,
    part.list,
    part.keypad,
    part.calendar,
    (q: Sketch) => part.paragraph(q),
    (q: Sketch) => part.tabs(q) + form(q),
  ])(s);
  return windowFrame(
    s,
    `<div class="w-pad">${body}${buttonRow(s)}</div>`,
    `left:${x}px;top:${y}px;width:${width}px`,
  );
}

/** A page without windows: header, columns, footer. */
export function page(s: Sketch, width: number, height: number): string {
  const r = s.random;
  const nav = `<div class="w-nav">${r.chance(0.6) ? `<b data-t>${s.label(12)}</b>` : ""}${times(s, 2, 7, part.link)}<span style="flex:1"></span>${r.chance(0.5) ? part.input(s) : ""}${times(s, 0, 4, part.iconButton)}${r.chance(0.5) ? part.button(s) : ""}</div>`;
  const middle = times(
    s,
    2,
    5,
    (x) =>
      `<section style="margin:10px 0">${r.chance(0.5) ? heading(x) : ""}${r.pick(bodies)(x)}</section>`,
  );
  const side = r.chance(0.45)
    ? `<div class="w-side" style="width:${r.whole(150, 260)}px;flex:none">${r.pick([part.list, part.tree, (x: Sketch) => times(x, 5, 12, (q) => `<div>${part.link(q)}</div>`)])(s)}</div>`
    : "";
  return `<div class="w-page w-abs" style="left:0;top:0;width:${width}px;height:${height}px;overflow:hidden">${nav}<div style="display:flex;gap:12px">${side}<div class="w-pad" style="flex:1;min-width:0">${middle}</div></div></div>`;
}

/** A task bar or dock along an edge. */
export function panel(s: Sketch, width: number): string {
  const r = s.random;
  const thick = r.whole(24, 46);
  const bottom = r.chance(0.6);
  return `<div class="w-dock w-abs" style="left:0;${bottom ? "bottom:0" : "top:0"};width:${width}px;height:${thick}px">${times(s, 1, 6, part.iconButton)}${times(s, 0, 4, (x) => `<span class="w-task" ${thing("button")}>${x.icon(16).svg} ${x.label(16)}</span>`)}<span style="flex:1"></span>${times(s, 0, 5, part.bareIcon)}<span data-t>${r.whole(0, 23)}:${r.whole(10, 59)}</span></div>`;
}

/** Programs and folders on the wallpaper. */
export function desktopIcons(s: Sketch): string {
  return `<div class="w-abs" style="left:12px;top:60px;width:${s.random.whole(90, 260)}px;color:#fff;text-shadow:0 1px 2px #000">${part.iconGrid(s)}</div>`;
}
