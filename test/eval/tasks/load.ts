import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Case } from "./task.js";
import { pageSchema, programSchema } from "./task.js";

export const sets = ["dev", "held-out"] as const;
export type SetName = (typeof sets)[number];

/** Every task of a set's folder. Throws where a file is not what task.ts says. */
export async function loadCases(folder: string): Promise<Case[]> {
  const pages = await readSubjects(join(folder, "pages"), pageSchema);
  const programs = await readSubjects(join(folder, "programs"), programSchema);
  return [
    ...pages.flatMap((subject) =>
      subject.tasks.map((task): Case => ({ on: "page", subject, task })),
    ),
    ...programs.flatMap((subject) =>
      subject.tasks.map((task): Case => ({ on: "program", subject, task })),
    ),
  ];
}

async function readSubjects<T extends z.ZodType<object>>(folder: string, schema: T) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (file) => {
      const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, file), "utf8")));
      if (!parsed.success) throw new Error(`${join(folder, file)}: ${parsed.error.message}`);
      return { ...parsed.data, name: basename(file, ".json") };
    }),
  );
}
