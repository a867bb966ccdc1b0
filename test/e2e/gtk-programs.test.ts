import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { waitForWindow, windowTitles, World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => world.clear());
afterAll(() => world.close());

describe("tasks on GTK programs", () => {
  test("a form of zenity is filled in and confirmed", async () => {
    const form = await world.start(
      "zenity",
      ["--forms", "--title=New order", "--text=Order", "--add-entry=Customer", "--add-entry=City"],
      "New order",
    );
    const run = await world.run(
      "write Ada in the Customer field, put Zürich into City and press OK",
    );
    expect(run.code, run.stderr).toBe(0);
    expect(await form.ended).toEqual({ output: "Ada|Zürich\n", code: 0 });
  });

  test("a question of zenity is answered with No", async () => {
    const question = await world.start(
      "zenity",
      ["--question", "--title=Backup", "--text=Start the backup now?"],
      "Backup",
    );
    const run = await world.run("press the No button");
    expect(run.code, run.stderr).toBe(0);
    expect((await question.ended).code).toBe(1);
  });

  test("a row of a zenity list is chosen", async () => {
    const list = await world.start(
      "zenity",
      [
        "--list",
        "--title=Cities",
        "--column=City",
        "--column=Country",
        "--height=300",
        "Oslo",
        "Norway",
        "Lima",
        "Peru",
        "Hanoi",
        "Vietnam",
      ],
      "Cities",
    );
    const run = await world.run("select Lima in the list, then click OK");
    expect(run.code, run.stderr).toBe(0);
    expect(await list.ended).toEqual({ output: "Lima\n", code: 0 });
  });

  test("galculator adds", async () => {
    await world.start("galculator", [], "galculator");
    const run = await world.run("click 7, then plus, then 5, then equals");
    expect(run.code, run.stderr).toBe(0);
    const shown = (await world.widgets("galculator")).map(({ text }) => text.trim());
    expect(shown).toContain("12");
  });

  test("mousepad takes text and saves it under a new name", async () => {
    await world.start("mousepad", ["--disable-server"], "Mousepad");
    const path = join(world.folder, "letter.txt");
    const run = await world.run(
      `type "Grüße, 世界 & all" and then open the File menu, choose Save As, replace the name with "${path}" and click Save`,
    );
    expect(run.code, run.stderr).toBe(0);
    expect((await readFile(path, "utf8")).trim()).toBe("Grüße, 世界 & all");
  });

  test("pcmanfm opens a folder by a double click", async () => {
    const place = join(world.folder, "archive");
    await mkdir(join(place, "Invoices"), { recursive: true });
    await mkdir(join(place, "Letters"));
    await world.start("pcmanfm", ["--no-desktop", place], "archive");
    const run = await world.run("double-click the Invoices folder");
    expect(run.code, run.stderr).toBe(0);
    await waitForWindow("Invoices");
    expect((await windowTitles()).some((title) => title.includes("Invoices"))).toBe(true);
  });
});
