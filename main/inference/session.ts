import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { InferenceSession, listSupportedBackends, Tensor as RuntimeTensor } from "onnxruntime-node";
import type { ModelSession, Tensor } from "../../models/session.js";

/** More threads than this slow small models down. */
const maxThreads = 4;

/** The one place where the ONNX runtime is known. */
export async function openSession(model: Uint8Array, provider: string): Promise<ModelSession> {
  const session = await InferenceSession.create(model, {
    executionProviders: [provider],
    intraOpNumThreads: Math.min(maxThreads, availableParallelism()),
    interOpNumThreads: 1,
    // The arena keeps the largest picture's memory for good; without it the worker stays small.
    enableCpuMemArena: false,
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, tensor]) => [name, toRuntime(tensor)]),
      );
      const results = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, fromRuntime(name, tensor)]),
      );
    },
  };
}

/** The execution providers that this installation of the runtime carries. */
export function availableProviders(): readonly string[] {
  return listSupportedBackends()
    .map(({ name }) => name)
    .filter((name) => name !== "cuda" || isCudaInstalled());
}

/** The runtime lists CUDA on Linux even where its library, an extra download, was left out. */
function isCudaInstalled(): boolean {
  const runtime = dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json"));
  const platform = join("bin", "napi-v6", process.platform, process.arch);
  return existsSync(join(runtime, platform, "libonnxruntime_providers_cuda.so"));
}

function toRuntime({ data, dims }: Tensor): RuntimeTensor {
  if (data instanceof Float32Array) return new RuntimeTensor("float32", data, dims);
  if (data instanceof Int32Array) return new RuntimeTensor("int32", data, dims);
  if (data instanceof Uint8Array) return new RuntimeTensor("uint8", data, dims);
  return new RuntimeTensor("int64", data, dims);
}

function fromRuntime(name: string, { data, dims }: RuntimeTensor): Tensor {
  if (data instanceof Float32Array || data instanceof Int32Array || data instanceof BigInt64Array) {
    return { data, dims };
  }
  throw new Error(`The model's output ${name} has a type that Waymark does not use.`);
}
