import { describe, expect, test } from "vitest";
import { mendValue, readValue, writeAmount } from "../../../app/reader/values.js";

describe("values", () => {
  test.each([
    ["$1,620.76", "money", 1620.76],
    ["1.620,76 €", "money", 1620.76],
    ["-$61.20", "money", -61.2],
    ["€84,310", "money", 84310],
    ["12.5%", "percent", 12.5],
    ["-0,8 %", "percent", -0.8],
    ["2.5 KB", "size", 2560],
    ["1.3 GiB", "size", 1.3 * 1024 ** 3],
    ["912 bytes", "size", 912],
    ["32 940", "number", 32940],
    ["17 °C", "measure", 17],
    ["24 km/h", "measure", 24],
    ["2024-02-11 09:12", "date", Date.UTC(2024, 1, 11, 9, 12)],
    ["19 Nov 1990", "date", Date.UTC(1990, 10, 19)],
    ["March 15, 2024", "date", Date.UTC(2024, 2, 15)],
    ["30.08.1993", "date", Date.UTC(1993, 7, 30)],
    ["09:15", "time", 555],
    ["1:30 pm", "time", 810],
    ["11:15 – 12:00", "time", 675],
  ])("%s is a %s", (text, kind, amount) => {
    expect(readValue(text)).toMatchObject({ kind, amount });
  });

  test.each(["Oak desk", "Room 2.14", "A07", "192.168.4.27", "+44 20 7946 0321", ""])(
    "%j is none",
    (text) => {
      expect(readValue(text)).toBeNull();
    },
  );

  test("newer is more, also in words", () => {
    const amounts = ["2 January 2020", "yesterday", "3 hours ago", "2 minutes ago"].map(
      (text) => readValue(text)?.amount ?? NaN,
    );
    expect(amounts.toSorted((a, b) => a - b)).toEqual(amounts);
  });

  test("spaces that text recognition adds are taken out", () => {
    expect(mendValue("2 ,480")).toBe("2,480");
    expect(mendValue("48 K B")).toBe("48 KB");
  });

  test("a sum is written as its parts are", () => {
    expect(writeAmount(8.45, "£11.40")).toBe("£8.45");
    expect(writeAmount(49650, "€31,200")).toBe("€49,650");
    expect(writeAmount(1234.5, "12,40 €")).toBe("1.234,50 €");
  });
});
