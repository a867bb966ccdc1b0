import type { ModelSession, Tensor } from "../../models/session.js";
import type { ProviderState } from "./messages.js";
import { availableProviders, openSession } from "./session.js";

export interface ProviderChoice {
  readonly name: string;
  readonly providers: readonly ProviderState[];
}

/** The order in which accelerators are tried (shared/DESIGN.md, Inference); the CPU is always there. */
const preferred: Readonly<Record<string, readonly string[]>> = {
  linux: ["cuda", "webgpu"],
  win32: ["dml", "webgpu"],
  darwin: ["coreml", "webgpu"],
};

/** Side of the self-test's picture in pixels: large enough for an accelerator to show its worth. */
const testSide = 320;
/** Largest difference of a text probability from the CPU's that still counts as the same, 0–1. */
const tolerance = 0.02;

/**
 * Measures each accelerator that the runtime carries against the CPU, on text detection of a fixed
 * picture. One that fails, differs, or is slower is put aside with the reason.
 */
export async function chooseProvider(
  readTestModel: () => Promise<Uint8Array>,
): Promise<ProviderChoice> {
  const available = availableProviders();
  const candidates = (preferred[process.platform] ?? []).filter((name) => available.includes(name));
  if (candidates.length === 0) return { name: "cpu", providers: [inUse("cpu", null)] };
  const model = await readTestModel();
  const cpu = await measure(await openSession(model, "cpu"));
  const providers: ProviderState[] = [];
  let best = { name: "cpu", ms: cpu.ms };
  for (const name of candidates) {
    try {
      const { ms, output } = await measure(await openSession(model, name));
      const wrong = differs(output, cpu.output);
      const putAside = wrong ? "its numbers differ from the CPU's" : null;
      providers.push({ name, ms, putAside });
      if (!wrong && ms < best.ms) best = { name, ms };
    } catch (error) {
      const putAside = error instanceof Error ? error.message.slice(0, 200) : String(error);
      providers.push({ name, ms: null, putAside });
    }
  }
  providers.push({ name: "cpu", ms: cpu.ms, putAside: null });
  return {
    name: best.name,
    providers: providers.map((state) =>
      state.name === best.name || state.putAside !== null
        ? state
        : { ...state, putAside: `slower than ${best.name}` },
    ),
  };
}

function inUse(name: string, ms: number | null): ProviderState {
  return { name, ms, putAside: null };
}

/** The second of two runs: the first one compiles. */
async function measure(session: ModelSession): Promise<{ ms: number; output: Tensor }> {
  const picture = new Float32Array(3 * testSide * testSide);
  for (let index = 0; index < picture.length; index++) {
    picture[index] = ((index * 7919) % 256) / 128 - 1;
  }
  const inputs = { x: { data: picture, dims: [1, 3, testSide, testSide] } };
  await session.run(inputs);
  const began = performance.now();
  const [output] = Object.values(await session.run(inputs));
  if (output === undefined) throw new Error("The self-test gave no output.");
  return { ms: performance.now() - began, output };
}

function differs(a: Tensor, b: Tensor): boolean {
  if (a.data.length !== b.data.length) return true;
  for (let index = 0; index < a.data.length; index++) {
    if (Math.abs(Number(a.data[index]) - Number(b.data[index])) > tolerance) return true;
  }
  return false;
}
