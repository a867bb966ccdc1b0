/** One input or output of an ONNX model. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array | Int32Array | Uint8Array;
  readonly dims: readonly number[];
}

/** A loaded ONNX model. The one implementation that knows the runtime is in main/inference/. */
export interface ModelSession {
  /** Runs the model once. Rejects when an input is missing or has the wrong shape. */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}
