import { contextBridge, ipcRenderer } from "electron";
import type { Notification, RequestName, WaymarkBridge } from "../../../app/bridge.js";

/**
 * The window's whole view of the machine. A sandboxed preload can require nothing but Electron, so
 * the contract comes in as types only; `satisfies` makes a missing or foreign request fail to compile.
 * Both sides parse: `main/shell/ipc.ts` what is asked, `renderer/bridge.ts` what is answered.
 */
const ask =
  (name: RequestName) =>
  (input?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(`waymark:${name}`, input);

const bridge = {
  readiness: ask("readiness"),
  getSettings: ask("getSettings"),
  setSettings: ask("setSettings"),
  history: ask("history"),
  openEpisode: ask("openEpisode"),
  frame: ask("frame"),
  look: ask("look"),
  start: ask("start"),
  stop: ask("stop"),
  answer: ask("answer"),
  onNotification(listener: (notification: unknown) => void) {
    const forward = (_event: unknown, notification: Notification) => {
      listener(notification);
    };
    ipcRenderer.on("waymark:event", forward);
    return () => void ipcRenderer.removeListener("waymark:event", forward);
  },
} satisfies WaymarkBridge;

contextBridge.exposeInMainWorld("waymark", bridge);
