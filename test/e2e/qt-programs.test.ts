import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterEach(() => world.clear());
afterAll(() => world.close());

describe("tasks on Qt programs", () => {
  test("kdialog takes a typed line", async () => {
    const dialog = await world.start(
      "kdialog",
      ["--title", "Signature", "--inputbox", "Your name:", "nobody"],
      "Signature",
    );
    const run = await world.run("enter Grace Hopper into the field and click OK");
    expect(run.code, run.stderr).toBe(0);
    expect(await dialog.ended).toEqual({ output: "Grace Hopper\n", code: 0 });
  });

  test("kdialog's menu gives the chosen line", async () => {
    const dialog = await world.start(
      "kdialog",
      ["--title", "Colours", "--menu", "Choose a colour", "r", "Red", "g", "Green", "b", "Blue"],
      "Colours",
    );
    const run = await world.run("choose Green and press OK");
    expect(run.code, run.stderr).toBe(0);
    expect(await dialog.ended).toEqual({ output: "g\n", code: 0 });
  });

  test("kdialog's question is answered with No", async () => {
    const dialog = await world.start(
      "kdialog",
      ["--title", "Careful", "--yesno", "Rename all pictures?"],
      "Careful",
    );
    const run = await world.run("press No");
    expect(run.code, run.stderr).toBe(0);
    expect((await dialog.ended).code).toBe(1);
  });
});
