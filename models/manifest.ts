import { z } from "zod";

const tensorSchema = z.object({
  name: z.string(),
  type: z.enum(["float32", "int64", "int32", "uint8"]),
  /** A number, or the name of a dimension that varies. */
  shape: z.array(z.union([z.number(), z.string()])).readonly(),
});

const modelSchema = z.object({
  id: z.string(),
  /** Path below models/. */
  file: z.string().regex(/^[\w./-]+\.onnx$/u),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  licence: z.string(),
  /** Where the weights come from. */
  source: z.string(),
  inputs: z.array(tensorSchema).readonly(),
  outputs: z.array(tensorSchema).readonly(),
  /** The command that makes the weights anew, or why there is none. */
  recipe: z.string(),
  /** Measured figures, each with the set that it was measured on. */
  quality: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type ModelEntry = z.infer<typeof modelSchema>;

/** models/manifest.json: every ONNX file that Waymark loads. */
export const manifestSchema = z.object({
  version: z.literal(1),
  models: z.array(modelSchema).readonly(),
});
