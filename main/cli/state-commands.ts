import { exitCodes } from "../../app/errors.js";
import type { ElementSource } from "../../app/ports.js";
import type { Engine } from "../engine.js";
import { verifyModels } from "../inference/model-files.js";
import { printJson } from "./output.js";

/** `waymark models list|verify`. */
export async function showModels(
  modelsDir: string,
  verb: "list" | "verify",
  json: boolean,
): Promise<number> {
  const models = await verifyModels(modelsDir);
  for (const { id, file, licence, bytes, problem } of models) {
    if (json) printJson({ id, file, licence, bytes, problem });
    else {
      const state = problem ?? (verb === "verify" ? "whole" : `${Math.round(bytes / 1024)} KB`);
      process.stdout.write(`${id.padEnd(24)} ${licence.padEnd(14)} ${state}\n`);
    }
  }
  const broken = models.some(({ problem }) => problem !== null);
  return verb === "verify" && broken ? exitCodes.environment : exitCodes.done;
}

/** `waymark doctor`: what works here, and what to do about what does not. */
export async function showReadiness(
  engine: Engine,
  json: boolean,
  signal: AbortSignal,
): Promise<number> {
  const readiness = await engine.readiness(signal);
  const settings = await engine.settings.get();
  const accessibility = await engine.elementSource();
  const inference = readiness.ready ? await engine.inferenceStatus(signal) : null;
  if (json) printJson({ ...readiness, stopKey: settings.stopKey, accessibility, inference });
  else {
    const lines = [
      `displays   ${readiness.displays.map(({ label }) => label).join("; ") || "none"}`,
      `model      ${readiness.model}`,
      `provider   ${inference?.provider ?? "not measured"}`,
      `programs   ${describeSource(accessibility)}`,
      `stop key   ${settings.stopKey}`,
      ...readiness.troubles.map(({ message, advice }) => `trouble    ${message} ${advice}`),
      readiness.ready ? "Waymark can work here." : "Waymark can't work here yet.",
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return readiness.ready ? exitCodes.done : exitCodes.environment;
}

/** What comes of asking programs what they show. */
function describeSource(source: ElementSource): string {
  if (!source.available) return source.reason;
  const { name, programs } = source;
  if (programs === 0) {
    return `${name}: none tells what it shows; most do once assistive technologies are on`;
  }
  return `${name}: ${programs} ${programs === 1 ? "tells what it shows" : "tell what they show"}`;
}
