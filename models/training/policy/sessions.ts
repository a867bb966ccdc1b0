import { readFileSync } from "node:fs";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { KnownWords } from "../../policy/meanings.js";
import { readKnownWords } from "../../policy/meanings.js";
import type { ModelSession } from "../../session.js";

/** A model on one thread of the CPU, for rollouts beside a training. */
export async function openOnCpu(file: string): Promise<ModelSession> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1 });
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, dims }]) => [name, tensor(data, dims)]),
      );
      const outputs = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { data, dims }]) => [
          name,
          { data: data as Float32Array, dims },
        ]),
      );
    },
  };
}

/** The words whose meanings the model holds; run from the repository's root. */
export const policyWords = (): KnownWords =>
  readKnownWords(readFileSync("models/policy/words.txt", "utf8"));

function tensor(data: unknown, dims: readonly number[]): Tensor {
  if (data instanceof BigInt64Array) return new Tensor("int64", data, dims);
  if (data instanceof Int32Array) return new Tensor("int32", data, dims);
  if (data instanceof Uint8Array) return new Tensor("uint8", data, dims);
  return new Tensor("float32", data as Float32Array, dims);
}
