import type { Random } from "../../grounding/random.js";

/** A look that no kit has: colours, corners, lines, spacing, fonts, all by chance. */
export interface Look {
  readonly css: string;
  readonly dark: boolean;
}

const fonts = [
  "DejaVu Sans",
  "Liberation Sans",
  "Noto Sans",
  "Cantarell",
  "Roboto",
  "Open Sans",
  "Ubuntu",
  "Lato",
  "DejaVu Serif",
  "Liberation Serif",
  "DejaVu Sans Mono",
  "FreeSans",
  "Inter",
  "sans-serif",
  "serif",
];

/** Rules for every `w-` class. With a kit, only what the kit does not dress is drawn by them. */
export function inventLook(r: Random, kitted: boolean): Look {
  const dark = r.chance(0.35);
  const hue = r.whole(0, 359);
  const tint = r.chance(0.5) ? 0 : r.whole(3, 20);
  const back = dark
    ? `hsl(${hue} ${tint}% ${r.whole(10, 22)}%)`
    : `hsl(${hue} ${tint}% ${r.whole(90, 98)}%)`;
  const field = dark
    ? `hsl(${hue} ${tint}% ${r.whole(6, 26)}%)`
    : r.pick(["#fff", "#fff", "#fafafa", `hsl(${hue} 20% 96%)`]);
  const ink = dark ? `hsl(${hue} 10% ${r.whole(80, 96)}%)` : `hsl(${hue} 15% ${r.whole(5, 26)}%)`;
  const line = dark
    ? `hsl(${hue} ${tint}% ${r.whole(26, 42)}%)`
    : `hsl(${hue} ${tint}% ${r.whole(62, 86)}%)`;
  const accent = `hsl(${r.whole(0, 359)} ${r.whole(45, 90)}% ${r.whole(32, 55)}%)`;
  const radius = r.pick([0, 0, 2, 3, 4, 6, 9, 16]);
  const size = r.pick([11, 12, 12, 13, 13, 14, 14, 15, 16]);
  const pad = r.pick([1, 2, 3, 4, 6, 8]);
  const bevel = r.chance(0.15);
  const gradient = r.chance(0.3);
  const face = bevel
    ? "background:#c3c3c3;color:#000;border:2px outset #eee;border-radius:0"
    : gradient
      ? `background:linear-gradient(${dark ? "#555,#333" : "#fff,#ddd"});border:1px solid ${line};border-radius:${radius}px;color:${dark ? "#eee" : "#222"}`
      : r.pick([
          `background:${field};border:1px solid ${line};border-radius:${radius}px;color:${ink}`,
          `background:${line};border:0;border-radius:${radius}px;color:${ink}`,
          `background:transparent;border:1px solid ${accent};border-radius:${radius}px;color:${accent}`,
        ]);
  const bar = r.pick([back, field, `linear-gradient(${back},${line})`, accent]);
  const barInk = bar === accent ? "#fff" : ink;
  const fieldLook = r.pick([
    `border:1px solid ${line};border-radius:${Math.min(radius, 8)}px`,
    `border:1px solid ${line};border-radius:${Math.min(radius, 8)}px`,
    `border:0;border-bottom:1px solid ${ink}`,
    `border:2px inset #ddd`,
    `border:0;border-radius:${radius}px;background:${dark ? "rgba(255,255,255,.09)" : "rgba(0,0,0,.06)"}`,
  ]);
  const scroll = r.pick([
    "",
    `::-webkit-scrollbar{width:${r.whole(6, 16)}px;height:12px;background:${back}}::-webkit-scrollbar-thumb{background:${line};border-radius:${radius}px}`,
    `::-webkit-scrollbar{width:15px;background:#ddd}::-webkit-scrollbar-thumb{background:#aaa;border:2px outset #ccc}::-webkit-scrollbar-button:single-button{height:15px;background:#bbb;display:block}`,
  ]);
  const wallpaper = r.pick([
    `linear-gradient(${r.whole(0, 359)}deg, hsl(${hue} 50% 30%), hsl(${r.whole(0, 359)} 60% 60%))`,
    `radial-gradient(circle at 30% 20%, hsl(${r.whole(0, 359)} 70% 60%), hsl(${hue} 50% 20%))`,
    `conic-gradient(from ${hue}deg, #345, #9ab, #456, #c96, #345)`,
    `repeating-linear-gradient(45deg, hsl(${hue} 30% 40%) 0 20px, hsl(${hue} 30% 44%) 20px 40px)`,
    `hsl(${hue} 40% ${r.whole(15, 70)}%)`,
  ]);
  // A kit's own rules win over these where it has any; without one these are the whole look.
  const own = kitted
    ? ""
    : `
button.w-button{${face};padding:${pad + 1}px ${pad * 2 + 6}px;font:inherit}
button.w-primary{${face};background:${accent};color:#fff;padding:${pad + 1}px ${pad * 2 + 6}px;font:inherit}
button[disabled]{opacity:.45}
input.w-input,textarea,select,.w-field{${fieldLook};background-color:${field};color:${ink};padding:${pad}px ${pad + 3}px;font:inherit}
input[type=checkbox],input[type=radio]{accent-color:${accent}}
input[type=range]{accent-color:${accent}}
table{border-collapse:collapse;background:${field};color:${ink}}
th{${r.pick([`background:${back};border:1px solid ${line}`, `border-bottom:2px solid ${line}`, `background:${line}`])};padding:${pad}px ${pad * 2 + 2}px;text-align:left;font-weight:${r.pick(["normal", "bold"])}}
td{${r.pick([`border:1px solid ${line}`, `border-bottom:1px solid ${line}`, ""])};padding:${pad}px ${pad * 2 + 2}px}
a{color:${accent}}
.w-list{background:${field};${r.pick([`border:1px solid ${line}`, ""])}}
.w-tabs{display:flex;gap:2px;border-bottom:1px solid ${line}}
.w-tab,.w-tabOn{padding:${pad + 2}px ${pad * 2 + 6}px;cursor:default}
.w-tabs.line .on{border-bottom:2px solid ${accent};color:${accent}}
.w-tabs.boxed>*{border:1px solid ${line};border-bottom:0;border-radius:${radius}px ${radius}px 0 0;background:${back}}
.w-tabs.boxed .on{background:${field};font-weight:bold}
.w-tabs.pill .on{background:${accent};color:#fff;border-radius:${radius + 4}px}
.w-tabs.joined>*{border:1px solid ${line}}.w-tabs.joined .on{background:${accent};color:#fff}
.w-card{background:${field};border:1px solid ${line};border-radius:${radius}px;padding:${pad + 4}px}`;
  const css = `
*{box-sizing:border-box}
html,body{margin:0!important;padding:0!important;max-width:none!important;width:100%;height:100%;overflow:hidden!important}
body{background:${wallpaper}!important}
.w-abs{position:absolute!important;margin:0!important;max-width:none!important}
.w-window,.w-page{font:${size}px ${r.pick(fonts)},sans-serif;color:${ink};background:${back}}
.w-window{display:flex;flex-direction:column;border:1px solid ${line};border-radius:${r.pick([0, 0, 6, 10])}px;box-shadow:0 ${r.whole(0, 8)}px ${r.whole(0, 26)}px rgba(0,0,0,.4);overflow:hidden}
.w-window>:last-child{flex:1;min-height:0}
.w-title{display:flex;align-items:center;gap:6px;background:${bar};color:${barInk};padding:0 8px;min-height:${r.whole(20, 40)}px;font-weight:${r.pick(["bold", "normal"])}}
.w-wc{display:inline-flex;align-items:center;justify-content:center;width:${r.whole(16, 34)}px;height:${r.whole(15, 24)}px;flex:none;font:13px DejaVu Sans}
.w-wc.dots{width:13px;height:13px;border-radius:50%}
.w-wc.boxed{border:1px solid currentColor;${r.chance(0.4) ? "border-style:outset;border-width:2px" : ""}}
.w-wc.round{border-radius:50%;background:rgba(128,128,128,.35);width:20px;height:20px}
.w-menubar{display:flex;flex:none;background:${back};padding:0 4px}.w-menu{padding:${Math.max(2, pad)}px ${r.whole(5, 12)}px;white-space:nowrap}
.w-menu.on,.w-mi.on{background:${accent};color:#fff}
.w-toolbar{display:flex;flex:none;align-items:center;gap:${r.whole(0, 6)}px;padding:${r.whole(1, 5)}px;background:${r.pick([back, field, bar])};${r.chance(0.5) ? `border-bottom:1px solid ${line}` : ""};flex-wrap:${r.pick(["wrap", "nowrap"])};overflow:hidden}
.w-toolbar>*{margin:0!important}
.w-sep{width:1px;height:20px;background:${line};flex:none;margin:0 3px!important}
.w-ib{display:inline-flex;align-items:center;justify-content:center;padding:${r.whole(2, 8)}px;flex:none;border-radius:${radius}px}
.w-ib.face{${face}}.w-ib.on{background:${dark ? "rgba(255,255,255,.2)" : "rgba(0,0,0,.16)"}}.dim{opacity:.38}
.w-bare{display:inline-flex;align-items:center;justify-content:center;min-width:10px;flex:none}
.w-field{display:inline-flex;align-items:center;gap:3px;vertical-align:middle;min-height:24px;${kitted ? `border:1px solid ${line};border-radius:${radius}px;background:${field};color:${ink};padding:2px 6px` : ""}}
.w-field.spin{overflow:hidden}
.w-inner{all:unset;color:inherit;background:transparent!important;border:0!important;box-shadow:none!important;margin:0!important;padding:0!important;height:auto!important}
.w-step{display:flex;align-items:center;justify-content:center;flex:1 0 auto;${r.chance(0.5) ? `border-left:1px solid ${line}` : ""};align-self:stretch}
.w-choice{display:inline-flex;align-items:center;gap:6px}
.w-box{width:${r.whole(12, 18)}px;height:${r.whole(12, 18)}px;border:${r.pick([1, 1, 2])}px solid ${ink};background:${field};border-radius:${Math.min(radius, 4)}px;display:inline-flex;flex:none;align-items:center;justify-content:center;font-size:12px;line-height:1}
.w-box{aspect-ratio:1;height:auto}
.w-box.radio{border-radius:50%}.w-box.on{${r.chance(0.5) ? `background:${accent};border-color:${accent};color:#fff` : `color:${ink}`}}
.w-box.checkbox.on::after{content:"${r.pick(["✓", "✔", "×", "✓"])}"}.w-box.radio.on::after{content:"";width:50%;height:50%;border-radius:50%;background:currentColor}
.w-switch{display:inline-block;position:relative;flex:none;width:${r.whole(30, 50)}px;height:${r.whole(15, 26)}px;border-radius:${r.pick([99, 99, 99, 3])}px;background:${line}}
.w-switch i{position:absolute;top:2px;bottom:2px;left:2px;aspect-ratio:1;border-radius:${r.pick([99, 99, 3])}px;background:#fff;box-shadow:0 0 2px rgba(0,0,0,.5)}
.w-switch.on{background:${accent}}.w-switch.on i{left:auto;right:2px}
.w-slider{display:inline-block;position:relative;height:16px;vertical-align:middle;flex:none}.w-slider::before{content:"";position:absolute;left:0;right:0;top:6px;height:${r.whole(2, 6)}px;background:${line};border-radius:3px}
.w-slider b{position:absolute;left:0;top:6px;height:4px;background:${accent};border-radius:3px}.w-slider i{position:absolute;top:${r.whole(0, 2)}px;width:${r.whole(8, 16)}px;height:${r.whole(12, 16)}px;background:${r.pick(["#fff", accent, back])};border:1px solid ${line};border-radius:${r.pick([99, 99, 2])}px}
.w-slider.up{width:16px;height:auto}.w-slider.up::before{left:6px;right:auto;top:0;bottom:0;width:4px;height:auto}.w-slider.up b{top:auto;bottom:0;left:6px;width:4px}.w-slider.up i{top:auto}
.w-popup{background:${field};color:${ink};border:1px solid ${line};padding:${r.whole(0, 5)}px 0;min-width:${r.whole(110, 220)}px;box-shadow:2px 3px 8px rgba(0,0,0,.35);font:${size}px ${r.pick(fonts)},sans-serif;border-radius:${Math.min(radius, 8)}px}
.w-mi{display:flex;align-items:center;gap:8px;padding:${pad}px 12px;white-space:nowrap}.w-lead{width:18px;flex:none}.w-key{opacity:.65;margin-left:14px}.w-rule{height:1px;background:${line};margin:3px 0}
.w-row{display:flex!important;align-items:center;gap:6px;padding:${pad}px 6px;${r.chance(0.3) ? `border-bottom:1px solid ${line}` : ""}}
.w-row.tree{padding-top:${r.whole(0, 3)}px;padding-bottom:${r.whole(0, 3)}px}
.w-row.on,tr.on td,.w-cell.on,.w-day.on{background:${accent}!important;color:#fff!important}
.w-exp{width:16px;flex:none;display:inline-flex;justify-content:center;font-size:10px}.w-exp.boxed[data-k]{border:1px solid ${line};width:11px;height:11px;line-height:9px;margin:0 2px;background:${field}}
.w-avatar{width:${r.whole(24, 40)}px;aspect-ratio:1;border-radius:50%;color:#fff;display:inline-flex;align-items:center;justify-content:center;flex:none}
.w-cell{display:flex;flex-direction:column;align-items:center;text-align:center;padding:4px;overflow:hidden}
.w-day{display:inline-flex;align-items:center;justify-content:center}
.w-panel{border:1px solid ${line};border-radius:${radius}px;padding:6px 10px}
.w-pad{padding:${r.whole(4, 16)}px}.w-side{background:${r.pick([back, field])};border-right:1px solid ${line};padding:4px}
.w-paper{background:${r.chance(0.8) ? field : "#fff"};${r.chance(0.5) ? `border:1px solid ${line}` : ""};padding:10px;min-height:200px}
.w-status{display:flex;justify-content:space-between;padding:2px 8px;background:${back};border-top:1px solid ${line};flex:none;overflow:hidden;white-space:nowrap}
.w-nav{display:flex;align-items:center;gap:${r.whole(8, 20)}px;padding:${r.whole(4, 14)}px 14px;background:${bar};color:${barInk};white-space:nowrap}
.w-nav a{color:inherit}
.w-dock{display:flex;align-items:center;gap:6px;padding:0 8px;background:${r.pick(["rgba(0,0,0,.75)", back, accent])};color:${r.pick(["#fff", ink])};font:${size}px sans-serif}
.w-task{padding:2px 8px;border:1px solid ${line};border-radius:${radius}px;white-space:nowrap}
.w-setting{display:flex;align-items:center;gap:8px;padding:${pad + 2}px 4px;border-bottom:1px solid ${line}}
.w-progress{height:${r.whole(4, 18)}px;background:${line};border-radius:${radius}px;overflow:hidden}.w-progress b{display:block;height:100%;background:${accent}}
${own}
${scroll}`;
  return { css, dark };
}
