import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chromium } from "playwright-core";
import { compare } from "./compare.js";
import { PageServer } from "./page-server.js";
import type { Case } from "./task.js";

/**
 * Solves each page's tasks by the page's own script, and returns what their checks then still miss:
 * a check that no one can meet measures nothing.
 */
export async function provePages(folder: string, cases: readonly Case[]): Promise<string[]> {
  const server = await PageServer.open(join(folder, "pages"));
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const troubles: string[] = [];
  try {
    for (const { on, subject, task } of cases) {
      if (on !== "page") continue;
      server.forget();
      const [width, height] = subject.size;
      const page = await browser.newPage({ viewport: { width, height } });
      page.on("pageerror", ({ message }) => troubles.push(`${task.id}: ${message}`));
      await page.goto(server.address(subject.name));
      await delay(250);
      const before = server.state() ?? {};
      if ((await page.title()) !== subject.title) troubles.push(`${task.id}: the title differs`);
      if ("state" in task.expect) {
        const { missing: now } = compare(before, before, task.expect.state, []);
        if (now.length === 0) troubles.push(`${task.id}: nothing is to be done`);
        if (task.solve === undefined) troubles.push(`${task.id}: has no solution`);
        else await page.evaluate(`(async () => { ${helpers} ${task.solve} })()`);
        await delay(250);
        const free = [...subject.free, ...task.free];
        const { missing, harm } = compare(before, server.state() ?? {}, task.expect.state, free);
        if (missing.length + harm.length > 0)
          troubles.push(`${task.id}: ${[...missing, ...harm].join("; ")}`);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return troubles;
}

/** `click(what)` presses what a selector or a text names, `put(selector, value)` fills in. */
const helpers = `
const find = (what) => {
  try { const found = document.querySelector(what); if (found) return found; } catch {}
  const all = [...document.querySelectorAll("body *")].filter((e) => e.innerText?.trim() === what);
  return all.at(-1);
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const fire = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
const click = async (what) => {
  const element = find(what);
  if (!element) throw new Error("There is no " + what);
  element.click();
  await pause();
};
const put = async (what, value) => {
  const element = find(what);
  element.value = value;
  fire(element, "input");
  fire(element, "change");
  await pause();
};
`;
