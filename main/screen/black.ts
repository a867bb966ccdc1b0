/** A channel value up to which a pixel counts as black; screens that are off capture as 0. */
const nearBlack = 4;

/** Whether all pixels (RGBA) have one colour and that colour is nearly black. */
export function isBlack(pixels: Uint8Array): boolean {
  if (pixels.length < 4) return true;
  for (let channel = 0; channel < 3; channel++) {
    if ((pixels[channel] ?? 0) > nearBlack) return false;
  }
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  const first = words[0];
  return words.every((word) => word === first);
}
