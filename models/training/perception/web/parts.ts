import type { Sketch, State } from "./sketch.js";
import { thing } from "./sketch.js";

/** One control as HTML. Every thing carries its kind, state and name for measure.ts. */
export type Part = (s: Sketch) => string;

const off = (s: Sketch, share = 0.08) => s.random.chance(share);
const disabledState = (disabled: boolean): State => (disabled ? { disabled: true } : {});

export const button: Part = (s) => {
  const disabled = off(s);
  const primary = s.random.chance(0.35) ? "primary" : "button";
  const icon = s.random.chance(0.25) ? s.icon(Math.min(18, s.iconSize)).svg + " " : "";
  return `<button type="button" ${s.dress(primary)} ${disabled ? "disabled" : ""} ${thing("button", disabledState(disabled))}>${icon}${s.label(18)}</button>`;
};

/** A small picture to click on, flat or on a face. */
export const iconButton: Part = (s) => {
  const disabled = off(s);
  const { svg, name } = s.icon();
  const face = s.random.pick(["flat", "flat", "flat", "face"]);
  const selected = s.random.chance(0.1);
  return `<span class="w-ib ${face} ${selected ? "on" : ""} ${disabled ? "dim" : ""}" ${thing("icon", { ...disabledState(disabled), ...(selected ? { checked: true } : {}) }, name)}>${svg}</span>`;
};

/** A tool-bar button with its name below or beside. */
export const labelledTool: Part = (s) => {
  const { svg } = s.icon();
  const below = s.random.chance(0.6);
  return `<span class="w-ib flat" style="display:inline-flex;${below ? "flex-direction:column;" : ""}align-items:center;gap:3px;padding:4px 6px" ${thing("button")}>${svg}<span>${s.label(11)}</span></span>`;
};

export const bareIcon: Part = (s) => {
  const { svg, name } = s.icon(s.random.whole(11, 20));
  return `<span class="w-bare" ${thing("icon", {}, name)}>${svg}</span>`;
};

const widths = [70, 110, 150, 190, 240, 320];

export const input: Part = (s) => {
  const r = s.random;
  const width = r.pick(widths);
  const disabled = off(s);
  const filled = r.chance(0.5);
  const type = r.chance(0.12) ? "password" : "text";
  const value = filled ? s.value() : "";
  const hint = filled || r.chance(0.5) ? "" : s.label(20);
  const bare = `<input type="${type}" ${s.dress("input")} style="width:${width}px" value="${value}" placeholder="${hint}" ${disabled ? "disabled" : ""} ${thing("input", disabledState(disabled), hint)}>`;
  if (!r.chance(0.2)) return bare;
  const clear = s.icon(13);
  const lead = r.chance(0.5) ? s.icon(13).svg : "";
  return `<span class="w-field" style="width:${width + 40}px" ${thing("input", {}, hint)}>${lead}<input class="w-inner" style="flex:1;min-width:0" value="${value}" placeholder="${hint}"><span class="w-bare" ${thing("icon", {}, clear.name)}>${clear.svg}</span></span>`;
};

export const area: Part = (s) => {
  const r = s.random;
  const text = r.chance(0.6)
    ? Array.from({ length: r.whole(1, 6) }, () => s.sentence()).join(" ")
    : "";
  return `<textarea ${s.dress("area")} rows="${r.whole(2, 7)}" style="width:${r.pick([180, 260, 360, 480])}px" ${thing("text_area", {}, "")}>${text}</textarea>`;
};

export const select: Part = (s) => {
  const width = s.random.pick(widths);
  const disabled = off(s);
  if (s.random.chance(0.5))
    return `<select ${s.dress("select")} style="width:${width}px;display:inline-block" ${disabled ? "disabled" : ""} ${thing("combo", disabledState(disabled))}><option>${s.label(16)}</option></select>`;
  const arrow = s.random.chance(0.6) ? caret(s.random.pick([5, 6, 8])) : s.icon(14).svg;
  return `<span class="w-field combo" style="width:${width}px" ${thing("combo")}><span style="flex:1;overflow:hidden;white-space:nowrap">${s.label(16)}</span>${arrow}</span>`;
};

function caret(size: number): string {
  return `<span style="border:${size - 1}px solid transparent;border-top:${size}px solid currentColor;border-bottom:0;display:inline-block;flex:none;margin:0 3px"></span>`;
}

export const spinner: Part = (s) => {
  const value = s.random.whole(0, 500);
  if (s.random.chance(0.3))
    return `<input type="number" ${s.dress("input")} style="width:${s.random.pick([60, 80, 110])}px" value="${value}" ${thing("spinner", {}, "")}>`;
  const beside = s.random.chance(0.4);
  const size = beside ? 22 : 14;
  const part = (sign: string) =>
    `<span class="w-step" style="width:${size}px" ${thing("button", {}, "")}>${sign}</span>`;
  const signs = beside ? [part("−"), part("+")] : [part("▴"), part("▾")];
  const box = beside
    ? signs.join("")
    : `<span style="display:flex;flex-direction:column;align-self:stretch;font-size:7px;line-height:1">${signs.join("")}</span>`;
  return `<span class="w-field spin" style="width:${s.random.pick([70, 90, 120])}px;padding-right:0" ${thing("spinner", {}, "")}><span style="flex:1">${value}</span>${box}</span>`;
};

function choice(s: Sketch, type: "checkbox" | "radio", group: string): string {
  const checked = s.random.chance(0.45);
  const disabled = off(s);
  const id = s.id();
  const state: State = { checked, ...disabledState(disabled) };
  const text = s.label(26);
  const attributes = `type="${type}" name="${group}" id="${id}" ${checked ? "checked" : ""} ${disabled ? "disabled" : ""}`;
  if (s.kit?.drawsOnLabel === true)
    return `<span style="display:inline-block"><input ${attributes} ${s.dress(type === "radio" ? "radio" : "check")}><label for="${id}" style="position:relative" ${thing(type, state)}><span>${text}</span></label></span>`;
  if (s.kit === null && s.random.chance(0.6))
    return `<label class="w-choice"><span class="w-box ${type} ${checked ? "on" : ""} ${disabled ? "dim" : ""}" ${thing(type, state, text)}></span> <span data-t>${text}</span></label>`;
  return `<label class="w-choice"><input ${attributes} ${s.dress(type === "radio" ? "radio" : "check")} ${thing(type, state, text)}> <span data-t>${text}</span></label>`;
}

export const checkbox: Part = (s) => choice(s, "checkbox", s.id());

export const radios: Part = (s) => {
  const group = s.id();
  const row = s.random.chance(0.4);
  return `<span style="display:inline-flex;gap:8px;flex-direction:${row ? "row" : "column"}">${Array.from({ length: s.random.whole(2, 4) }, () => choice(s, "radio", group)).join("")}</span>`;
};

export const toggle: Part = (s) => {
  const on = s.random.chance(0.5);
  const text = s.label(24);
  return `<span class="w-choice"><span class="w-switch ${on ? "on" : ""}" ${thing("switch", { checked: on }, text)}><i></i></span> <span data-t>${text}</span></span>`;
};

export const slider: Part = (s) => {
  const at = s.random.whole(3, 97);
  const width = s.random.pick([80, 120, 180, 260]);
  if (s.random.chance(0.4))
    return `<input type="range" ${s.dress("range")} style="width:${width}px" value="${at}" ${thing("slider", {}, "")}>`;
  const upright = s.random.chance(0.15);
  return `<span class="w-slider ${upright ? "up" : ""}" style="${upright ? "height" : "width"}:${width}px" ${thing("slider", {}, "")}><b style="${upright ? "height" : "width"}:${at}%"></b><i style="${upright ? "bottom" : "left"}:calc(${at}% - 7px)"></i></span>`;
};

export const link: Part = (s) =>
  `<a href="#" ${s.dress("link")} ${thing("link")}>${s.label(24)}</a>`;

export const paragraph: Part = (s) => {
  const words = Array.from({ length: s.random.whole(1, 4) }, () => s.sentence());
  if (s.random.chance(0.4)) words.splice(s.random.whole(0, words.length), 0, link(s));
  return `<p data-t style="margin:4px 0">${words.join(" ")}</p>`;
};

export const tabs: Part = (s) => {
  const count = s.random.whole(2, 7);
  const on = s.random.whole(0, count - 1);
  const closing = s.random.chance(0.25);
  const style = s.random.pick(["line", "boxed", "pill", "joined"]);
  const list = Array.from({ length: count }, (_, index) => {
    const icon = s.random.chance(0.2) ? s.icon(14).svg + " " : "";
    const close = closing
      ? ` <span class="w-bare" ${thing("icon", {}, "close")}>${s.random.chance(0.5) ? "×" : s.icon(12).svg}</span>`
      : "";
    return `<span ${s.dress(index === on ? "tabOn" : "tab", index === on ? "on" : "")} ${thing("tab", { selected: index === on })}>${icon}${s.label(14)}${close}</span>`;
  });
  return `<div ${s.dress("tabs", style)}>${list.join("")}</div>`;
};

export const menuBar: Part = (s) =>
  `<div class="w-menubar">${Array.from({ length: s.random.whole(3, 9) }, (_, index) => `<span class="w-menu ${index === 1 && s.random.chance(0.2) ? "on" : ""}" ${thing("menu")}>${s.label(9)}</span>`).join("")}</div>`;

export const toolBar: Part = (s) => {
  const labelled = s.random.chance(0.2);
  const items: string[] = [];
  for (let index = s.random.whole(4, 18); index > 0; index--) {
    if (s.random.chance(0.12)) items.push(`<span class="w-sep"></span>`);
    items.push(
      labelled
        ? labelledTool(s)
        : s.random.pick([
            iconButton,
            iconButton,
            iconButton,
            iconButton,
            iconButton,
            iconButton,
            select,
            button,
            input,
          ])(s),
    );
  }
  return `<div class="w-toolbar">${items.join("")}</div>`;
};

/** An open menu, placed by its caller. */
export const openMenu: Part = (s) => {
  const icons = s.random.chance(0.5);
  const entries = Array.from({ length: s.random.whole(3, 14) }, (_, index) => {
    if (index > 0 && s.random.chance(0.15)) return `<div class="w-rule"></div>`;
    const disabled = off(s, 0.12);
    const ticked = s.random.chance(0.1);
    const lead = icons
      ? `<span class="w-lead">${s.random.chance(0.6) ? s.icon(15).svg : ticked ? "✓" : ""}</span>`
      : "";
    const tail = s.random.chance(0.15)
      ? "▸"
      : s.random.chance(0.4)
        ? `<span class="w-key">${s.random.pick(["Ctrl+", "Alt+", "Shift+Ctrl+", "F"])}${s.random.pick(["A", "S", "5", "K", "F4", "Del"])}</span>`
        : "";
    const text = s.label(24);
    return `<div class="w-mi ${disabled ? "dim" : ""} ${index === 2 && s.random.chance(0.3) ? "on" : ""}" ${thing("menu_item", disabledState(disabled), text)}>${lead}<span style="flex:1">${text}</span>${tail}</div>`;
  });
  return `<div class="w-popup">${entries.join("")}</div>`;
};

export const list: Part = (s) => {
  const r = s.random;
  const count = r.whole(3, 16);
  const chosen = r.whole(-2, count - 1);
  const look = r.pick(["text", "icon", "avatar", "check", "two"]);
  const rows = Array.from({ length: count }, (_, index) => {
    const selected = index === chosen;
    const tail = r.chance(0.2)
      ? bareIcon(s)
      : r.chance(0.2)
        ? `<span data-t class="w-key">${s.value()}</span>`
        : "";
    const lead =
      look === "icon"
        ? s.icon(16).svg
        : look === "avatar"
          ? `<span class="w-avatar" style="background:hsl(${r.whole(0, 359)} 50% 50%)">${r.pick(["A", "B", "JM", "K", "ZO"])}</span>`
          : look === "check"
            ? `<span class="w-box checkbox ${r.chance(0.5) ? "on" : ""}" ${thing("checkbox", {}, "")}></span>`
            : "";
    const text = s.label(28);
    const second =
      look === "two" || (look === "avatar" && r.chance(0.6))
        ? `<br><small>${s.sentence()}</small>`
        : "";
    return `<div ${s.dress("item", `w-row ${selected ? "on" : ""}`)} ${thing("row", selected ? { selected } : {}, text)}>${lead}<span style="flex:1;min-width:0;overflow:hidden;${second ? "" : "white-space:nowrap"}">${text}${second}</span>${tail}</div>`;
  });
  return `<div ${s.dress("list", "w-list")}>${rows.join("")}</div>`;
};

export const tree: Part = (s) => {
  const r = s.random;
  let depth = 0;
  const marker = r.pick([
    ["▸", "▾"],
    ["+", "−"],
    ["›", "⌄"],
    ["▶", "▼"],
  ] as const);
  const boxed = marker[0] === "+";
  const rows = Array.from({ length: r.whole(4, 22) }, () => {
    depth = Math.max(0, Math.min(4, depth + r.pick([-1, 0, 0, 0, 1])));
    const parent = r.chance(0.4);
    const open = r.chance(0.5);
    const text = s.label(22);
    const expander = parent
      ? `<span class="w-exp ${boxed ? "boxed" : ""}" ${thing("icon", { expanded: open }, open ? "collapse" : "expand")}>${open ? marker[1] : marker[0]}</span>`
      : `<span class="w-exp"></span>`;
    const selected = r.chance(0.05);
    return `<div class="w-row tree ${selected ? "on" : ""}" style="padding-left:${depth * 16 + 2}px" ${thing("row", { ...(selected ? { selected } : {}), ...(parent ? { expanded: open } : {}) }, text)}>${expander}${r.chance(0.7) ? s.icon(15).svg : ""}<span style="white-space:nowrap">${text}</span></div>`;
  });
  return `<div class="w-list" style="overflow:hidden">${rows.join("")}</div>`;
};

export const table: Part = (s) => {
  const r = s.random;
  const columns = r.whole(2, 7);
  const lead = r.chance(0.3);
  const tail = r.chance(0.25);
  const sorted = r.whole(-1, columns - 1);
  const heads = Array.from({ length: columns }, (_, index) => {
    const mark = index === sorted ? ` ${r.pick(["▲", "▼", "↑", "⌄"])}` : "";
    const text = s.label(12);
    return `<th ${thing("header", {}, text)}>${text}${mark}</th>`;
  });
  const chosen = r.whole(-3, 8);
  const rows = Array.from({ length: r.whole(2, 14) }, (_, index) => {
    const cells = Array.from({ length: columns }, () => `<td ${thing("cell")}>${s.value()}</td>`);
    const check = lead
      ? `<td><span class="w-box checkbox ${r.chance(0.4) ? "on" : ""}" ${thing("checkbox", {}, "")}></span></td>`
      : "";
    const act = tail ? `<td>${r.pick([bareIcon, link, button, toggleOnly])(s)}</td>` : "";
    return `<tr class="${index === chosen ? "on" : ""}" ${thing("row", index === chosen ? { selected: true } : {}, "")}>${check}${cells.join("")}${act}</tr>`;
  });
  return `<table ${s.dress("table")}><thead><tr>${lead ? "<th></th>" : ""}${heads.join("")}${tail ? "<th></th>" : ""}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
};

const toggleOnly: Part = (s) => {
  const on = s.random.chance(0.5);
  return `<span class="w-switch ${on ? "on" : ""}" ${thing("switch", { checked: on }, "")}><i></i></span>`;
};

/** Files or programs as pictures with names. */
export const iconGrid: Part = (s) => {
  const size = s.random.pick([32, 40, 48, 64]);
  const width = size + s.random.whole(30, 60);
  const cells = Array.from({ length: s.random.whole(4, 24) }, () => {
    const selected = s.random.chance(0.06);
    const colour = `hsl(${s.random.whole(0, 359)} ${s.random.whole(10, 80)}% 50%)`;
    return `<div class="w-cell ${selected ? "on" : ""}" style="width:${width}px" ${thing("row", selected ? { selected } : {})}><span style="color:${colour}">${s.icon(size).svg}</span><div>${s.label(13)}</div></div>`;
  });
  return `<div style="display:flex;flex-wrap:wrap;gap:4px">${cells.join("")}</div>`;
};

export const calendar: Part = (s) => {
  const first = s.random.whole(0, 6);
  const size = s.random.pick([26, 30, 36, 44]);
  const on = s.random.whole(1, 28);
  const day = (n: number) =>
    `<span class="w-day ${n === on ? "on" : ""}" style="width:${size}px;height:${Math.round(size * 0.8)}px" ${thing("cell", n === on ? { selected: true } : {})}>${n}</span>`;
  const names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map(
    (d) => `<span data-t class="w-day" style="width:${size}px;height:20px;opacity:.6">${d}</span>`,
  );
  return `<div style="width:${size * 7 + 2}px" class="w-panel"><div style="display:flex;align-items:center;justify-content:space-between"><span class="w-bare" ${thing("icon", {}, "previous")}>‹</span><b data-t>${s.label(10)} 20${s.random.whole(10, 29)}</b><span class="w-bare" ${thing("icon", {}, "next")}>›</span></div><div style="display:flex;flex-wrap:wrap">${names.join("")}${`<span class="w-day" style="width:${size}px"></span>`.repeat(first)}${Array.from({ length: 30 }, (_, i) => day(i + 1)).join("")}</div></div>`;
};

export const keypad: Part = (s) => {
  const columns = s.random.whole(3, 6);
  const keys = Array.from(
    { length: columns * s.random.whole(3, 6) },
    () =>
      `<button type="button" ${s.dress("button")} style="margin:1px;padding:4px;min-width:0" ${thing("button")}>${s.random.pick(["7", "8", "9", "+", "−", "×", "÷", "0", ".", "=", "C", "sin", "π", "√", "(", ")", "%", "MR", "Ok", "A", "x²"])}</button>`,
  );
  return `<div style="display:grid;grid-template-columns:repeat(${columns},${s.random.whole(30, 60)}px);grid-auto-rows:${s.random.whole(24, 44)}px">${keys.join("")}</div>`;
};

export const photo: Part = (s) => {
  const h = s.random.whole(0, 359);
  return `<div ${thing("image", {}, "")} style="width:${s.random.pick([60, 120, 200, 300])}px;height:${s.random.pick([50, 90, 140, 200])}px;background:radial-gradient(circle at ${s.random.whole(10, 90)}% 30%, hsl(${h} 80% 80%), transparent 40%), conic-gradient(from ${h}deg, hsl(${h} 60% 40%), hsl(${h + 80} 60% 60%), hsl(${h + 200} 50% 30%), hsl(${h} 60% 40%))"></div>`;
};

export const progress: Part = (s) =>
  `<div class="w-progress" style="width:${s.random.pick([120, 200, 300])}px"><b style="width:${s.random.whole(5, 95)}%"></b></div>`;

export const formRow: Part = (s) => {
  const field = s.random.pick([
    input,
    input,
    input,
    select,
    select,
    spinner,
    slider,
    area,
    toggle,
    radios,
    checkbox,
  ])(s);
  const above = s.random.chance(0.3);
  return `<div style="display:flex;${above ? "flex-direction:column;align-items:flex-start;" : "align-items:center;"}gap:${above ? 2 : 10}px;margin:5px 0"><label data-t style="${above ? "" : "min-width:110px"}">${s.label(20)}${s.random.chance(0.5) ? ":" : ""}</label>${field}</div>`;
};
