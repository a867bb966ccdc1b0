import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launch } from "./window-app.js";
import { root, waitUntil, windowTitles, World } from "./world.js";

const execute = promisify(execFile);
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** The title, window name and stated purpose of the form that these tests fill in. */
function openForm() {
  return world.start(
    "zenity",
    ["--forms", "--title=Booking", "--text=Booking", "--add-entry=Guest", "--add-entry=Room"],
    "Booking",
  );
}

describe("approval in the window", () => {
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    app = await launch(root, world.env["DISPLAY"] ?? "", world.env as Record<string, string>);
    page = await app.firstWindow();
  });
  afterEach(() => world.clearOthers("Waymark"));
  afterAll(() => app.close());

  async function give(task: string) {
    await page.getByRole("textbox", { name: "Task" }).fill(task);
    await page.getByRole("button", { name: "Run", exact: true }).click();
  }
  const approve = () => page.getByRole("button", { name: /^Approve/u }).click();
  const isOver = (status: string) =>
    page.locator(`[data-testid=result][data-status=${status}]`).waitFor({ timeout: 30_000 });

  test("each step is done only once it is approved", async () => {
    const form = await openForm();
    await give("type Ada into the Guest field, type 12 into the Room field and click OK");
    await page.getByTestId("review").getByText("1/3").waitFor();
    await approve();
    await page.getByTestId("review").getByText("2/3").waitFor();
    await approve();
    await page.getByTestId("review").getByText("3/3").waitFor();
    expect(form.child.exitCode).toBeNull();
    await approve();
    await isOver("done");
    expect(await form.ended).toEqual({ output: "Ada|12\n", code: 0 });
  });

  test("a skipped step is left out and a corrected one does what the person chose", async () => {
    const form = await openForm();
    await give("type Ada into the Guest field, type 12 into the Room field and click OK");
    await page.getByTestId("review").getByText("1/3").waitFor();
    await page.getByRole("button", { name: /^Skip/u }).click();
    await page.getByTestId("review").getByText("2/3").waitFor();
    await approve();
    await page.getByTestId("review").getByText("3/3").waitFor();
    // The person would rather cancel: they click that mark in the picture, then approve.
    await page
      .locator("[data-mark]", { hasText: "Cancel" })
      .or(page.getByRole("option", { name: /Cancel/u }))
      .first()
      .click();
    await approve();
    await isOver("done");
    expect((await form.ended).code).toBe(1);
  });

  test("the rest can run without asking", async () => {
    const form = await openForm();
    await give("type Grace into the Guest field, type 7 into the Room field and click OK");
    await page.getByTestId("review").getByText("1/3").waitFor();
    await page.getByRole("checkbox", { name: /rest/iu }).check();
    await approve();
    await isOver("done");
    expect(await form.ended).toEqual({ output: "Grace|7\n", code: 0 });
  });

  test("the stop key stops while another program has the focus", async () => {
    const form = await openForm();
    await give("type Ada into the Guest field and click OK");
    await page.getByTestId("review").waitFor();
    await execute("xdotool", ["key", "ctrl+alt+q"], { env: world.env });
    await isOver("stopped");
    expect(form.child.exitCode).toBeNull();
    expect(await windowTitles()).toContain("Booking");
  });
});

describe("approval in the terminal", () => {
  afterEach(() => world.clear());

  test("piped answers approve, skip and stop", async () => {
    const form = await openForm();
    const { ended } = world.command(
      [
        "run",
        "type Ada into the Guest field, type 12 into the Room field and click OK",
        "--approve",
        "always",
        "--json",
      ],
      "s\na\na\n",
    );
    const run = await ended;
    expect(run.code, run.stderr).toBe(0);
    expect(await form.ended).toEqual({ output: "|12\n", code: 0 });
    const decisions = run.events.flatMap((event) =>
      event.type === "review" ? [event.review.decision] : [],
    );
    expect(decisions).toEqual(["skip", "approve", "approve"]);
  });

  test("with nobody there nothing is done, and the exit code says so", async () => {
    const form = await openForm();
    const { ended } = world.command(["run", "click OK", "--approve", "always", "--json"]);
    const run = await ended;
    expect(run.code).toBe(4);
    expect(run.finished?.status).toBe("needs_person");
    expect(run.events.some((event) => event.type === "action")).toBe(false);
    expect(form.child.exitCode).toBeNull();
  });

  test("every step is on record with its pictures and a report", async () => {
    await openForm();
    const run = await world.run("type Ada into the Guest field and click OK");
    expect(run.code, run.stderr).toBe(0);
    const report = /Report: (.*)/u.exec(run.stderr)?.[1] ?? "";
    expect(await readFile(report, "utf8")).toContain("frames/0001");
    const lines = (await readFile(join(report, "../episode.jsonl"), "utf8")).trim().split("\n");
    expect(lines).toHaveLength(run.events.length + 1);
    await waitUntil(async () => (await windowTitles()).length === 0, "an empty desktop");
  });
});
