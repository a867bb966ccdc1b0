import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { root, waitUntil, windowTitles, World } from "./world.js";

let world: World;
let server: Server;
let origin: string;
const posted: string[] = [];

/** Hands out the pages, and keeps what is posted. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("content-type", "text/html");
  if (request.method === "POST") {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    posted.push(body);
    response.end("<title>Thank you</title><h1>Thank you</h1>");
    return;
  }
  const name = (request.url ?? "").replace(/[^a-z.]/gu, "");
  response.end(await readFile(join(root, "test/fixtures/pages", name)).catch(() => ""));
}

beforeAll(async () => {
  world = await World.open();
  server = createServer((request, response) => {
    void serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => world.clear());
afterAll(async () => {
  await world.close();
  server.close();
});

function browse(page: string, title: string, scale = 1) {
  const words = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--password-store=basic",
    `--user-data-dir=${join(world.folder, "chromium")}`,
    `--app=${origin}/${page}`,
    "--window-size=1000,720",
    `--force-device-scale-factor=${scale}`,
  ];
  return world.start("chromium", words, title);
}

/** What the page says in its title about its own state. */
async function pageState(): Promise<Record<string, string>> {
  const title = (await windowTitles()).find((each) => each.startsWith("Notes {")) ?? "Notes {}";
  return JSON.parse(title.slice("Notes ".length)) as Record<string, string>;
}

describe("tasks on browser pages", () => {
  test.each([
    ["click the gear icon", "Tools used gear"],
    ["click the magnifier", "Tools used search"],
  ])("a drawing without a name is found by what it shows: %s", async (task, title) => {
    await browse("tools.html", "Tools");
    const run = await world.run(task);
    expect(run.code, run.stderr).toBe(0);
    expect(await windowTitles()).toContainEqual(expect.stringContaining(title));
  });

  test("an order is filled in and sent", async () => {
    await browse("order.html", "Order tea");
    const run = await world.run(
      "Type Mei Lin into the Name field and 5 Quay Road into the Street field, tick Gift wrap, choose the Large box and press Place order",
    );
    expect(run.code, run.stderr).toBe(0);
    await waitUntil(() => Promise.resolve(posted.length > 0), "an order");
    expect(Object.fromEntries(new URLSearchParams(posted[0]))).toEqual({
      name: "Mei Lin",
      street: "5 Quay Road",
      kind: "Green",
      gift: "on",
      size: "large",
    });
  });

  test("a search is typed and started", async () => {
    await browse("notes.html", "Notes");
    const run = await world.run("write “café olé” in the Look for box and press Go");
    expect(run.code, run.stderr).toBe(0);
    expect(await pageState()).toMatchObject({ query: "café olé" });
  });

  test.each([1, 1.25, 1.5, 2])("a tab and a link in it are clicked at scale %s", async (scale) => {
    await browse("notes.html", "Notes", scale);
    const run = await world.run("open the Archive tab and click Open Meadow");
    expect(run.code, run.stderr).toBe(0);
    await waitUntil(async () => (await pageState())["opened"] === "meadow", "the opened note");
  });

  test("a card is dragged to another place", async () => {
    await browse("notes.html", "Notes");
    const run = await world.run("go to the Board tab, then drag Draft onto Finished");
    expect(run.code, run.stderr).toBe(0);
    expect(await pageState()).toMatchObject({ tab: "board", dropped: "Draft" });
  });
});
