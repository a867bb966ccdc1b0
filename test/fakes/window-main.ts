import { app } from "electron";
import { lockDown } from "../../main/shell/lock-down.js";
import { declarePageScheme } from "../../main/shell/page-protocol.js";

// Electron's entry in tests of the window, as early and as small as main/index.ts.
declarePageScheme();
lockDown(app);
app.on("window-all-closed", () => {
  app.quit();
});
const start = async () => {
  const { openScriptedWindow } = await import("./scripted-window.js");
  await openScriptedWindow();
};
// Not awaited, like in main/index.ts.
void start();
