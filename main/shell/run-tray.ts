import { Menu, nativeImage, Tray } from "electron";

/** A tray icon with Stop while a task runs and the window is out of the way. */
export class RunTray {
  private tray: Tray | null = null;

  constructor(
    private readonly icon: string,
    private readonly actions: { readonly stop: () => void; readonly show: () => void },
  ) {}

  /** Desktops without a tray simply show none; the stop key works everywhere. */
  show(stopKey: string): void {
    // On Linux a tray is a service on the session bus.
    const hasBus = process.platform !== "linux" || process.env["DBUS_SESSION_BUS_ADDRESS"];
    if (this.tray !== null || !hasBus) return;
    const image = nativeImage.createFromPath(this.icon);
    if (image.isEmpty()) return;
    this.tray = new Tray(image.resize({ height: 22 }));
    this.tray.setToolTip(`Waymark is working. Stop: ${stopKey}`);
    this.tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: "Waymark is working", enabled: false },
        { label: `Stop (${stopKey})`, click: this.actions.stop },
        { label: "Show the window", click: this.actions.show },
      ]),
    );
  }

  remove(): void {
    this.tray?.destroy();
    this.tray = null;
  }
}
