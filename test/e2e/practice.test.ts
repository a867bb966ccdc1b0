import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "./world.js";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test("the practice task of `npm start` is achieved, as the practice program itself says", async () => {
  const run = await world.command(["practice"]).ended;
  expect(run.code, run.stderr).toBe(0);
}, 180_000);
