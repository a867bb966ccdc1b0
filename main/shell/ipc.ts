import type { WebContents } from "electron";
import { ipcMain } from "electron";
import type { Notification, RequestName } from "../../app/bridge.js";
import { notificationChannel, requestChannel, requests } from "../../app/bridge.js";
import type { RequestHandlers, TrustedPage } from "./reply.js";
import { isTrusted, replyTo } from "./reply.js";

/**
 * Registers every request of the contract for one page. A request from another page, a frame inside
 * the page or another address is refused; input that does not fit the contract never reaches a
 * handler. Returns what takes the handlers away again.
 */
export function serveRequests(page: TrustedPage, handlers: RequestHandlers): () => void {
  const names = Object.keys(requests) as RequestName[];
  for (const name of names) {
    ipcMain.handle(requestChannel(name), (event, input: unknown) =>
      replyTo(name, handlers, isTrusted(event, page), input),
    );
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(requestChannel(name));
  };
}

/** Tells the page something; a page that is gone is told nothing. */
export function notify(contents: WebContents, notification: Notification): void {
  if (!contents.isDestroyed()) contents.send(notificationChannel, notification);
}
