import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { splitLine } from "../../../models/ocr/lines.js";
import type { TextReader } from "../../../models/ocr/text-reader.js";
import type { Picture } from "../../../models/picture.js";
import { openTextReader } from "../../models/open-perceiver.js";

let reader: TextReader;
beforeAll(async () => {
  reader = await openTextReader();
});

async function draw(text: string, x = 12, drawing = ""): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="48"><rect width="100%" height="100%" fill="#fff"/>${drawing}<text x="${x}" y="30" font-family="DejaVu Sans, Noto Sans" font-size="16">${text}</text></svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return { pixels: new Uint8Array(pixels), size: [420, 48] };
}

async function textOf(picture: Picture): Promise<string> {
  const lines = (await reader.find(picture)).flatMap((box) => splitLine(picture, box));
  const pieces = await reader.read(picture, lines, () => Promise.resolve());
  return pieces.map(({ text }) => text).join(" ");
}

describe("lines are read in the languages that the letter reader knows", () => {
  it.each([
    "Save as... Ctrl+Shift+S",
    "Print...",
    "JavaScript on GitHub and macOS",
    "Größe ändern, façade, señor",
    "Wyślij żółte źdźbło, Příliš žluťoučký",
    "Сохранить файл",
    "Налаштування їхнього ґанку",
    "Αποθήκευση αρχείου",
    "Lưu trữ tập tin",
    "1,234.56 € (-20 %)",
  ])("%s", async (text) => {
    expect(await textOf(await draw(text))).toBe(text);
  });
});

it.each([
  ["a floppy disk", `<path d="M12 16h12l4 4v12H12zM15 16v6h8v-6zM15 25h10v7H15z" fill="#345"/>`],
  ["a warning", `<path d="M20 15l9 17H11z" fill="#fb0"/><path d="M19 21h2v6h-2z" fill="#000"/>`],
])("%s beside a word is not read", async (_, drawing) => {
  expect(await textOf(await draw("Preferences", 34, drawing))).toBe("Preferences");
});

describe("a script that no reader knows comes out as an unread text", () => {
  it.each([
    ["Arabic", "حفظ الملف إعدادات الشاشة"],
    ["Hebrew", "שמירת קובץ הגדרות מסך"],
    ["Devanagari", "फ़ाइल सहेजें सेटिंग्स रद्द करें"],
    ["Thai", "บันทึกไฟล์ การตั้งค่า ยกเลิก"],
  ])("%s", async (_, text) => {
    expect((await textOf(await draw(text))).trim()).toBe("");
  });

  it("Chinese is read by the second reader", async () => {
    expect(await textOf(await draw("保存文件"))).toBe("保存文件");
  });
});
