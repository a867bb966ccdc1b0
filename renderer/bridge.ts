import type {
  Notification,
  RequestInput,
  RequestName,
  RequestOutput,
  WaymarkBridge,
} from "../app/bridge.js";
import { notificationSchema, replySchema, requests } from "../app/bridge.js";
import { Trouble } from "../app/errors.js";

declare global {
  interface Window {
    readonly waymark: WaymarkBridge;
  }
}

/** Asks the machine and parses what it answers. Rejects with Trouble. */
export async function request<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const ask = window.waymark[name] as (input: unknown) => Promise<unknown>;
  const reply = replySchema.parse(await ask(input));
  if (!reply.ok) throw new Trouble("failed", reply.message, reply.advice);
  return requests[name].output.parse(reply.value) as RequestOutput<N>;
}

/** Calls back for each notification that fits the contract; returns what ends it. */
export function listen(listener: (notification: Notification) => void): () => void {
  return window.waymark.onNotification((raw) => {
    const parsed = notificationSchema.safeParse(raw);
    if (parsed.success) listener(parsed.data);
  });
}
