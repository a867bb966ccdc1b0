declare module "electron-installer-debian" {
  /** Makes a .deb from an unpacked Electron app with dpkg-deb and fakeroot. */
  export default function install(options: {
    readonly src: string;
    readonly dest: string;
    readonly arch: string;
    readonly options: Readonly<Record<string, unknown>>;
  }): Promise<unknown>;
}
