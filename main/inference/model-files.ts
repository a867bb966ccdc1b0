import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Trouble } from "../../app/errors.js";
import type { IconNames } from "../../models/icons/icon-namer.js";
import type { ModelEntry } from "../../models/manifest.js";
import { manifestSchema } from "../../models/manifest.js";
import type { KnownWords } from "../../models/policy/meanings.js";
import { readKnownWords } from "../../models/policy/meanings.js";

export interface ModelState extends ModelEntry {
  /** Size on disk; 0 when the file is missing. */
  readonly bytes: number;
  /** What is wrong with the file, in a few words; null when it is whole. */
  readonly problem: string | null;
}

/** Reads models/manifest.json. Throws Trouble when it is missing or not a manifest. */
export async function readManifest(modelsDir: string): Promise<readonly ModelEntry[]> {
  const path = join(modelsDir, "manifest.json");
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, "utf8"))).models;
  } catch (error) {
    throw new Trouble(
      "environment",
      `The list of models ${path} can't be read.`,
      "Install Waymark again, or restore the file with git.",
      { cause: error },
    );
  }
}

/** Compares every model's file with its sha256 in the manifest. */
export async function verifyModels(modelsDir: string): Promise<readonly ModelState[]> {
  const entries = await readManifest(modelsDir);
  return Promise.all(
    entries.map(async (entry): Promise<ModelState> => {
      try {
        const bytes = await readFile(join(modelsDir, entry.file));
        const problem = hashOf(bytes) === entry.sha256 ? null : "changed or damaged";
        return { ...entry, bytes: bytes.length, problem };
      } catch {
        return { ...entry, bytes: 0, problem: "missing" };
      }
    }),
  );
}

/** The bytes of one model, checked. Throws Trouble when it is unknown, missing or damaged. */
export async function readModel(modelsDir: string, id: string): Promise<Uint8Array> {
  const entry = (await readManifest(modelsDir)).find((model) => model.id === id);
  if (entry === undefined) throw damaged(id, "is not in the manifest");
  const path = join(modelsDir, entry.file);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw damaged(path, "is missing or can't be read");
  if (hashOf(bytes) !== entry.sha256) throw damaged(path, "is damaged (its sha256 differs)");
  return bytes;
}

/** The characters that a reader of lines tells apart, in the order of its classes; a space is the last. */
export async function readCharacters(
  modelsDir: string,
  reader: "letters" | "recognition",
): Promise<readonly string[]> {
  const path = join(modelsDir, "ocr", `${reader}.txt`);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw damaged(path, "is missing or can't be read");
  return [...text.replace(/\r?\n$/u, "").split(/\r?\n/u), " "];
}

const iconNamesSchema = z.object({
  names: z.array(z.string()),
  references: z.array(z.string()),
  embedding: z.number().int().positive(),
});

/** What icons are called, and the drawings that further names are compared with. */
export async function readIconNames(modelsDir: string): Promise<IconNames> {
  const path = join(modelsDir, "icons", "names.json");
  try {
    const { names, references, embedding } = iconNamesSchema.parse(
      JSON.parse(await readFile(path, "utf8")),
    );
    const bytes = await readFile(join(modelsDir, "icons", "references.data"));
    if (bytes.length !== references.length * embedding) throw new Error("cut off");
    return { names, references, vectors: new Int8Array(bytes) };
  } catch {
    throw damaged(path, "or references.data beside it is missing or damaged");
  }
}

/** The words whose meanings the policy model holds. */
export async function readPolicyWords(modelsDir: string): Promise<KnownWords> {
  const path = join(modelsDir, "policy", "words.txt");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw damaged(path, "is missing or can't be read");
  return readKnownWords(text);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function damaged(what: string, how: string): Trouble {
  return new Trouble(
    "environment",
    `The model ${what} ${how}.`,
    "Run `waymark models verify` to see which files are affected, and restore them with git.",
  );
}
