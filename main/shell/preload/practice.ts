import { contextBridge, ipcRenderer } from "electron";

/** All that the practice program's page can do: hand out its state. */
contextBridge.exposeInMainWorld("practice", {
  save: (state: unknown): Promise<void> => ipcRenderer.invoke("practice:state", state),
});
