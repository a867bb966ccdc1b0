import type { App, Session, WebContents } from "electron";
import { pageOrigin } from "./page-path.js";

/**
 * What no page of Waymark may do, whatever it shows: go elsewhere, open windows, embed pages, ask
 * for permissions, download, or reach the network.
 * (https://www.electronjs.org/docs/latest/tutorial/security)
 */
export function lockDown(app: App): void {
  app.on("web-contents-created", (_event, contents) => {
    lockDownContents(contents);
  });
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
}

export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.on("will-download", (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
}

function isOwn(address: string): boolean {
  return address.startsWith(`${pageOrigin}/`) || /^(blob:app:|data:image\/)/u.test(address);
}
