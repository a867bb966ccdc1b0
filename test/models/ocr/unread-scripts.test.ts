import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { readCharacters, readModel } from "../../../main/inference/model-files.js";
import { openSession } from "../../../main/inference/session.js";
import { splitLine } from "../../../models/ocr/lines.js";
import { TextReader } from "../../../models/ocr/text-reader.js";
import type { Picture } from "../../../models/picture.js";
import { modelsDir } from "../../models/open-perceiver.js";

let reader: TextReader;
beforeAll(async () => {
  const open = async (id: string) => openSession(await readModel(modelsDir, id), "cpu");
  reader = new TextReader(
    await open("text-detection"),
    await open("text-recognition"),
    await readCharacters(modelsDir),
  );
});

async function draw(text: string): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="48"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="30" font-family="DejaVu Sans, Noto Sans" font-size="16">${text}</text></svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return { pixels: new Uint8Array(pixels), size: [420, 48] };
}

async function textOf(picture: Picture): Promise<string> {
  const lines = (await reader.find(picture)).flatMap((box) => splitLine(picture, box));
  const pieces = await reader.read(picture, lines, () => Promise.resolve());
  return pieces.map(({ text }) => text).join(" ");
}

describe("a script that the recogniser doesn't know comes out as an unread text", () => {
  it.each([
    ["Cyrillic", "Сохранить файл Настройки экрана Отмена"],
    ["Greek", "Αποθήκευση αρχείου Ρυθμίσεις"],
    ["Arabic", "حفظ الملف إعدادات الشاشة"],
    ["Hebrew", "שמירת קובץ הגדרות מסך"],
    ["Devanagari", "फ़ाइल सहेजें सेटिंग्स रद्द करें"],
    ["Thai", "บันทึกไฟล์ การตั้งค่า ยกเลิก"],
  ])("%s", async (_, text) => {
    expect((await textOf(await draw(text))).trim()).toBe("");
  });

  it("names with capitals inside are read", async () => {
    expect(await textOf(await draw("JavaScript on GitHub and macOS"))).toBe(
      "JavaScript on GitHub and macOS",
    );
  });
});

it("a picture whose buffer is overwritten afterwards is read anew, not remembered", async () => {
  const picture = await draw("Save the file");
  expect(await textOf(picture)).toBe("Save the file");
  picture.pixels.set((await draw("Cancel it now")).pixels);
  expect(await textOf(picture)).toBe("Cancel it now");
});

it("a picture that is overwritten while text is being found keeps its own boxes", async () => {
  const [picture, blank] = [await draw("Open the folder"), await draw("")];
  const finding = reader.find(picture);
  picture.pixels.set(blank.pixels);
  expect(await finding).toHaveLength(1);
  expect(await reader.find(picture)).toEqual([]);
});
