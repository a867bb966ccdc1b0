import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startDisplay } from "../../main/setup/display.mjs";
import { editorMarks, editorScript, markOf } from "../fakes/editor-script.js";
import type { OpenedWindow } from "./window-app.js";
import { buildWindowApp, openTestWindow } from "./window-app.js";

/** The mark inspector in the real window, over an engine that shows a picture with known marks. */

let display: Awaited<ReturnType<typeof startDisplay>>;
let folder: string;
let opened: OpenedWindow;
let page: Page;

const inspector = () => page.getByRole("complementary", { name: "Mark inspector" });
const facts = () => page.getByTestId("mark-facts");
const search = () => page.getByRole("searchbox", { name: "Find a mark" });
const options = () => page.getByRole("listbox", { name: "Marks found" }).getByRole("option");
const drawn = (id: number) => page.locator(`[data-mark="${id}"]`);
const optionTexts = () => options().locator(".inspector-text").allTextContents();
const wait = (text: string) => facts().getByText(text, { exact: true }).waitFor();
/** A picture for people, when a folder for it is named. */
async function picture(name: string): Promise<void> {
  const shots = process.env["WAYMARK_TEST_SHOTS"];
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
}

beforeAll(async () => {
  display = await startDisplay();
  folder = await mkdtemp(join(tmpdir(), "waymark-inspector-"));
  await buildWindowApp();
});
afterAll(async () => {
  await display.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const dataDir = await mkdtemp(join(folder, "profile-"));
  const script = await editorScript(dataDir);
  opened = await openTestWindow({ display: display.env["DISPLAY"] ?? "", script, dataDir });
  ({ page } = opened);
  await page.getByRole("button", { name: "Look" }).click();
  await drawn(markOf("File")).waitFor();
});
afterEach(async () => {
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

describe("the mark inspector", () => {
  it("opens on a mark that is clicked and tells all that is known of it", async () => {
    await drawn(markOf("Save")).locator(".mark-box").click();
    await wait("Save");
    const said = await facts().innerText();
    expect(said).toMatch(new RegExp(`^${markOf("Save")}\\s+menu item`, "u"));
    for (const part of [
      "disabled, not checked",
      "detector of controls, reading of text",
      "93 %",
      "94, 224 · 214×28 px",
      "detector: menu_item 0.93; text “Save” read inside",
    ]) {
      expect(said).toContain(part);
    }
    expect(await options().count()).toBe(editorMarks.length);
    await picture("inspector-light");
    // What is pointed at is shown for as long as it is.
    await drawn(markOf("Help")).locator(".mark-box").hover();
    await wait("Help");
    await page.getByRole("textbox", { name: "Task" }).hover();
    await wait("Save");
  });

  it("is not needed to see why a mark that is pointed at is one", async () => {
    await drawn(markOf("Help")).locator(".mark-box").hover();
    await page.getByRole("tooltip").getByText("detector: menu 0.93; text “Help” read").waitFor();
  });

  it("says what an older record doesn't know", async () => {
    await drawn(markOf("UTF-8")).locator(".mark-box").click();
    await wait("UTF-8");
    expect(await facts().innerText()).toContain("not recorded");
  });

  it("finds marks by text and kind, in the list and in the picture, with the keyboard alone", async () => {
    await page.keyboard.press("Control+f");
    await search().waitFor();
    await page.keyboard.type("save");
    await inspector().getByText(`2 of ${editorMarks.length}`).waitFor();
    expect(await optionTexts()).toEqual(["Save", "Save As…"]);
    expect(await page.locator("[data-mark]").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await wait("Save As…");
    expect(await page.locator(".mark-selected").getAttribute("data-mark")).toBe(
      String(markOf("Save As…")),
    );
    await page.keyboard.press("Escape");
    await inspector().getByText(`${editorMarks.length} of`).waitFor();
    await inspector().getByLabel("Kind").selectOption("window_control");
    await inspector().getByText(`3 of ${editorMarks.length}`).waitFor();
    expect(await options().count()).toBe(3);
    await search().fill("none like it");
    await inspector().getByText("No mark fits.").waitFor();
    await search().press("Escape");
    await search().press("Escape");
    await inspector().waitFor({ state: "detached" });
    expect(await page.locator("[data-mark]").count()).toBe(editorMarks.length);
  });

  it("gives the keyboard back to the mark that it was opened from", async () => {
    await drawn(markOf("Edit")).focus();
    await page.keyboard.press("Enter");
    await wait("Edit");
    await page.keyboard.press("Escape");
    await inspector().waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-mark"))).toBe(
      String(markOf("Edit")),
    );
  });

  it("answers no question that waits, and keeps its mark from step to step", async () => {
    await page.getByRole("textbox", { name: "Task" }).fill("save it under another name");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "1/3" }).waitFor();
    await page.getByRole("button", { name: "Inspect" }).click();
    await search().press("ArrowDown");
    await inspector().getByRole("listbox").focus();
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await search().fill("view");
    await search().press("Enter");
    await wait("View");
    await page.getByRole("heading", { name: "1/3" }).waitFor();
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("heading", { name: "2/3" }).waitFor();
    await wait("View");
  });

  it("is readable in the dark", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await drawn(markOf("Save")).locator(".mark-box").click();
    await wait("Save");
    const contrast = await facts().evaluate((element) => {
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const panel = element.closest("aside");
      const ground = light(panel === null ? "" : getComputedStyle(panel).backgroundColor);
      return [...element.querySelectorAll("dt, dd")].map((text) => {
        const ink = light(getComputedStyle(text).color);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      });
    });
    expect(Math.min(...contrast)).toBeGreaterThan(4.5);
    await picture("inspector-dark");
  });
});
