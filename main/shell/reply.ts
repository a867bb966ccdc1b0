import type { IpcMainInvokeEvent, WebContents } from "electron";
import type { Reply, RequestInput, RequestName, RequestOutput } from "../../app/bridge.js";
import { requests } from "../../app/bridge.js";
import { asTrouble, Trouble } from "../../app/errors.js";

/** One handler for each request of the contract. */
export type RequestHandlers = {
  readonly [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>>;
};

/** The only page that may ask. */
export interface TrustedPage {
  readonly contents: Pick<WebContents, "id" | "isDestroyed">;
  readonly url: string;
}

/** Whether a request comes from the page's main frame, still at the page's own address. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">,
  page: TrustedPage,
): boolean {
  if (page.contents.isDestroyed() || event.sender.id !== page.contents.id) return false;
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url === page.url;
}

export async function replyTo(
  name: RequestName,
  handlers: RequestHandlers,
  trusted: boolean,
  input: unknown,
): Promise<Reply> {
  try {
    if (!trusted) throw new Trouble("usage", "This page may not ask.", "Restart Waymark.");
    const parsed = requests[name].input.safeParse(input);
    if (!parsed.success) {
      throw new Trouble("usage", `The request “${name}” was malformed.`, "Restart Waymark.");
    }
    const handle = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: requests[name].output.parse(await handle(parsed.data)) };
  } catch (error) {
    const { message, advice } = asTrouble(error);
    return { ok: false, message, advice };
  }
}
