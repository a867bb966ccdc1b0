/** More of the X11 client: what taking a window off the screen needs. */
declare module "x11" {
  export interface XClient {
    GetInputFocus(done: Done<{ readonly focus: number }>): void;
    UnmapWindow(window: number): void;
    GetImage(
      format: number,
      drawable: number,
      x: number,
      y: number,
      width: number,
      height: number,
      planes: number,
      done: Done<{ readonly data: Buffer }>,
    ): void;
  }
}
