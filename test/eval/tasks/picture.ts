import sharp from "sharp";
import { createScreen } from "../../../main/screen/capture.js";

/** Writes what the screen shows now. */
export async function savePicture(path: string): Promise<void> {
  const screen = createScreen({ displayId: null, region: null });
  const { pixels, size } = await screen.capture(AbortSignal.timeout(10_000));
  await sharp(pixels, { raw: { width: size[0], height: size[1], channels: 4 } })
    .removeAlpha()
    .png()
    .toFile(path);
}
