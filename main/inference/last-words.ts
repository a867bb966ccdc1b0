/** How much of a worker's standard error is kept for the error that reports its end, in characters. */
const kept = 2_000;

/**
 * Reads a stream and hands out its end. Native libraries write warnings there that mean nothing to
 * the person (a missing GPU driver, say) until the process dies.
 */
export function keepLastWords(stream: NodeJS.ReadableStream | null): () => string {
  let words = "";
  stream?.on("data", (chunk: Buffer) => {
    words = `${words}${chunk.toString()}`.slice(-kept);
  });
  return () => words;
}
