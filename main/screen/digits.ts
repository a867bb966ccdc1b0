/**
 * Strokes of the ten digits in a box of 6 × 10, y downwards. Drawn rather than set in a font: a
 * server may have no font at all, and then SVG text comes out as nothing or as empty boxes.
 */
const strokes = [
  "M3 0C5.2 0 6 2 6 5S5.2 10 3 10 0 8 0 5 .8 0 3 0Z",
  "M.8 2.2 3.4 0V10",
  "M.2 2.6C.2-.8 5.8-.9 5.8 2.7 5.8 5 2.5 6.8.2 10H6",
  "M.3 1.2C2-.8 5.7-.3 5.7 2.4 5.7 4.1 4.4 4.8 2.4 4.8 4.6 4.8 6 5.8 6 7.4 6 10.6 1.8 10.8.1 8.7",
  "M4.4 10V0L0 7H6",
  "M5.5 0H1L.6 4.6C2 3.6 5.9 3.5 5.9 6.8 5.9 10.4 1.8 10.7.1 8.8",
  "M5.2.5C2.4-.8.1 1.8.1 6.2.1 11.2 5.9 11.2 5.9 6.9 5.9 3.2 1.2 3.2.2 6.4",
  "M0 0H6L2.2 10",
  "M3 0A2.5 2.35 0 1 0 3 4.7 2.5 2.35 0 1 0 3 0ZM3 4.7A3 2.65 0 1 0 3 10 3 2.65 0 1 0 3 4.7Z",
  "M.8 9.5C3.6 10.8 5.9 8.2 5.9 3.8 5.9-1.2.1-1.2.1 3.1.1 6.8 4.8 6.8 5.8 3.6",
] as const;
const [glyphWidth, glyphHeight] = [6, 10];

/** Height of a digit and the distance from one to the next, in type heights. */
const [capHeight, advance] = [0.72, 0.6];

/** A whole number above 0 as SVG, centred on a point, strokes in the current `stroke` colour. */
export function drawNumber(number: number, x: number, y: number, fontSize: number): string {
  const scale = (capHeight * fontSize) / glyphHeight;
  const digits = Array.from(String(number), Number);
  const left = x - ((digits.length - 1) * advance * fontSize + glyphWidth * scale) / 2;
  const top = y - (glyphHeight * scale) / 2;
  const glyphs = digits.map((digit, index) => {
    const path = strokes[digit] ?? "";
    return `<path transform="translate(${index * (advance / capHeight) * glyphHeight})" d="${path}"/>`;
  });
  return `<g transform="translate(${left} ${top}) scale(${scale})">${glyphs.join("")}</g>`;
}
