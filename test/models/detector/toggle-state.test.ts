import { expect, test } from "vitest";
import type { Box } from "../../../app/geometry.js";
import type { Element } from "../../../models/detector/elements.js";
import { readToggles } from "../../../models/detector/toggle-state.js";
import { drawn as drawnOn } from "../drawn.js";

const drawn = (svg: string) => drawnOn(svg, [160, 30]);
const seen = (kind: "checkbox" | "radio" | "switch", box: Box, checked: boolean): Element => ({
  kind,
  box,
  score: 0.8,
  kindScore: 1,
  evidence: new Float32Array(25),
  state: { checked },
});
const square = `<rect x="6.5" y="7.5" width="14" height="14" fill="#fff" stroke="#777"/>`;
const tick = `<path d="M9 14l4 4l6-8" fill="none" stroke="#222" stroke-width="2"/>`;
const label = `<text x="30" y="19" font-size="13" font-family="DejaVu Sans">Gift wrap</text>`;

test.each([
  ["an empty box", square, "checkbox", false],
  ["a box with a tick", square + tick, "checkbox", true],
  [
    "a filled box",
    `<rect x="6" y="7" width="15" height="15" rx="3" fill="#1a73e8"/>`,
    "checkbox",
    true,
  ],
  ["an empty ring", `<circle cx="14" cy="15" r="7" fill="#fff" stroke="#777"/>`, "radio", false],
  [
    "a ring with a dot",
    `<circle cx="14" cy="15" r="7" fill="#fff" stroke="#777"/><circle cx="14" cy="15" r="3.5" fill="#222"/>`,
    "radio",
    true,
  ],
] as const)("%s says its state, with and without its label", async (_, svg, kind, checked) => {
  // The detector's own word is the opposite, and must not count.
  const alone = readToggles(await drawn(svg), [seen(kind, [5, 6, 17, 17], !checked)]);
  expect(alone[0]?.state.checked).toBe(checked);
  const named = readToggles(await drawn(svg + label), [seen(kind, [5, 4, 110, 21], !checked)]);
  expect(named[0]?.state.checked).toBe(checked);
});

const pill = (x: number, fill: string, knob: number) =>
  `<rect x="${x}" y="4" width="40" height="22" rx="11" fill="${fill}"/><circle cx="${x + knob}" cy="15" r="8" fill="#fff"/>`;

test("of switches that are partly coloured and partly grey the coloured ones are on", async () => {
  const picture = await drawn(pill(4, "#3949ab", 29) + pill(84, "#b8bcc8", 11));
  const both = [seen("switch", [4, 4, 40, 22], false), seen("switch", [84, 4, 40, 22], true)];
  const states = readToggles(picture, both).map(({ state }) => state.checked);
  expect(states).toEqual([true, false]);
});

const rising = (x: number, knob: number) =>
  `<rect x="${x}" y="8" width="40" height="14" rx="7" fill="#c7c7c7"/><circle cx="${x + knob}" cy="15" r="11" fill="#7a7a7a"/>`;
const block = (x: number, knob: number) =>
  `<rect x="${x}" y="4" width="48" height="22" rx="4" fill="#ccc8c4" stroke="#999"/><rect x="${x + knob}" y="4" width="24" height="22" rx="4" fill="#fff" stroke="#999"/>`;

test.each([
  ["within its track", pill(4, "#b8bcc8", 29) + pill(84, "#b8bcc8", 11), 40],
  ["rising over its track", rising(4, 30) + rising(84, 10), 42],
  ["as high as its track", block(4, 24) + block(84, 0), 48],
])(
  "of switches of one colour those with the knob %s at the right end are on",
  async (_, svg, width) => {
    const picture = await drawn(svg);
    const both = [
      seen("switch", [4, 4, width, 22], false),
      seen("switch", [84, 4, width, 22], true),
    ];
    const states = readToggles(picture, both).map(({ state }) => state.checked);
    expect(states).toEqual([true, false]);
  },
);

test("a switch without a knob keeps what the detector says", async () => {
  const picture = await drawn(`<rect x="4" y="4" width="40" height="22" rx="11" fill="#b8bcc8"/>`);
  const [one] = readToggles(picture, [seen("switch", [4, 4, 40, 22], true)]);
  expect(one?.state.checked).toBe(true);
});

test("where no box can be seen, nothing is said", async () => {
  const [toggle] = readToggles(await drawn(""), [seen("checkbox", [5, 5, 18, 18], true)]);
  expect(toggle?.state).toEqual({});
});
