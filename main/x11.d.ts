/** The part of the pure-JavaScript X11 client (https://github.com/sidorares/node-x11) that is used. */
declare module "x11" {
  import type { Socket } from "node:net";

  export type Done<T> = (error: unknown, value: T) => boolean | undefined;

  export interface XGeometry {
    readonly xPos: number;
    readonly yPos: number;
    readonly width: number;
    readonly height: number;
    readonly borderWidth: number;
  }
  export interface XProperty {
    readonly type: number;
    /** Bits per element; 0 when the window has no such property. */
    readonly format: number;
    readonly data: Buffer;
  }
  export interface XTest {
    readonly KeyPress: number;
    readonly KeyRelease: number;
    readonly ButtonRelease: number;
    FakeInput(
      type: number,
      detail: number,
      time: number,
      window: number,
      x: number,
      y: number,
    ): void;
  }
  export interface XRecord {
    CreateContext(
      context: number,
      elementHeader: number,
      clients: readonly number[],
      ranges: readonly {
        readonly deviceEvents: { readonly first: number; readonly last: number };
      }[],
    ): void;
    EnableContext(
      context: number,
      onData: (reply: { readonly category: number; readonly data: Buffer }) => void,
      done: Done<unknown>,
    ): void;
    readonly CS: { readonly AllClients: number };
    readonly Category: { readonly FromServer: number };
  }
  export interface XEvent {
    readonly name: string;
    readonly type: number;
    readonly keycode: number;
    readonly buttons: number;
    readonly x: number;
    readonly y: number;
    readonly rootx: number;
    readonly rooty: number;
    /** Window that a selection event is about. */
    readonly requestor: number;
    readonly owner: number;
    readonly selection: number;
    readonly target: number;
    readonly property: number;
    readonly time: number;
    /** 0 modifiers, 1 keyboard, 2 pointer: of a MappingNotify. */
    readonly request: number;
  }
  export interface XClient {
    readonly stream: Socket;
    AllocID(): number;
    sync(): Promise<void>;
    terminate(): void;
    on(event: "error" | "end", listener: (error: unknown) => void): void;
    on(event: "event", listener: (event: XEvent) => void): void;
    off(event: "event", listener: (event: XEvent) => void): void;
    require(extension: "xtest", done: Done<XTest>): void;
    require(extension: "record", done: Done<XRecord>): void;

    InternAtom(onlyIfExists: boolean, name: string, done: Done<number>): void;
    GetAtomName(atom: number, done: Done<string>): void;
    GetProperty(
      del: number,
      window: number,
      name: number,
      type: number,
      offset: number,
      length: number,
      done: Done<XProperty>,
    ): void;
    ChangeProperty(
      mode: number,
      window: number,
      name: number,
      type: number,
      units: number,
      data: Buffer,
    ): void;
    DeleteProperty(window: number, name: number): void;
    GetGeometry(window: number, done: Done<XGeometry>): void;
    TranslateCoordinates(
      from: number,
      to: number,
      x: number,
      y: number,
      done: Done<{ readonly destX: number; readonly destY: number }>,
    ): void;
    QueryTree(
      window: number,
      done: Done<{ readonly parent: number; readonly children: readonly number[] }>,
    ): void;
    GetWindowAttributes(
      window: number,
      done: Done<{
        readonly mapState: number;
        readonly overrideRedirect: number;
        readonly klass: number;
      }>,
    ): void;
    QueryPointer(
      window: number,
      done: Done<{ readonly keyMask: number; readonly rootX: number; readonly rootY: number }>,
    ): void;
    QueryKeymap(done: Done<Buffer>): void;
    GetKeyboardMapping(first: number, count: number, done: Done<number[][]>): void;
    ChangeKeyboardMapping(first: number, perKeycode: number, keysyms: readonly number[]): void;
    GetModifierMapping(done: Done<number[][]>): void;
    CreateWindow(
      id: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      border: number,
      depth: number,
      windowClass: number,
      visual: number,
      values: {
        readonly eventMask?: number;
        readonly overrideRedirect?: boolean;
        readonly backgroundPixel?: number;
      },
    ): void;
    MapWindow(window: number): void;
    DestroyWindow(window: number): void;
    SetInputFocus(window: number, revertTo: number): void;
    SetSelectionOwner(owner: number, selection: number, time?: number): void;
    GetSelectionOwner(selection: number, done: Done<number>): void;
    ConvertSelection(
      requestor: number,
      selection: number,
      target: number,
      property: number,
      time?: number,
    ): void;
    SendEvent(destination: number, propagate: number, eventMask: number, event: object): void;
  }
  export interface XDisplay {
    readonly client: XClient;
    readonly min_keycode: number;
    readonly max_keycode: number;
    readonly screen: readonly { readonly root: number }[];
  }
  export const eventMask: Readonly<Record<string, number>>;
  export function createClient(
    options: { readonly display?: string; readonly shm?: false },
    done: (error: unknown, display: XDisplay) => void,
  ): XClient;
}
