import { Button, Key, Point, providerRegistry } from "@nut-tree/nut-js";
import type { ScreenPoint } from "../../app/geometry.js";
import type { KeyName } from "../../app/key-names.js";
import type { PointerButton } from "../../app/ports.js";

/**
 * The one place that touches nut-js. It uses its providers directly: the classes above them wait
 * 100–300 ms around every event, and these calls have sent their event when they return, which
 * lets a process that is ending release what it holds.
 */

/** Exhaustive, so that no key is lost to a code that happens to be 0 (Escape's is). */
const keys: Readonly<Record<KeyName, Key>> = {
  ctrl: Key.LeftControl,
  shift: Key.LeftShift,
  alt: Key.LeftAlt,
  super: Key.LeftSuper,
  enter: Key.Return,
  escape: Key.Escape,
  tab: Key.Tab,
  space: Key.Space,
  backspace: Key.Backspace,
  delete: Key.Delete,
  insert: Key.Insert,
  home: Key.Home,
  end: Key.End,
  page_up: Key.PageUp,
  page_down: Key.PageDown,
  left: Key.Left,
  right: Key.Right,
  up: Key.Up,
  down: Key.Down,
  caps_lock: Key.CapsLock,
  print_screen: Key.Print,
  menu: Key.Menu,
  f1: Key.F1,
  f2: Key.F2,
  f3: Key.F3,
  f4: Key.F4,
  f5: Key.F5,
  f6: Key.F6,
  f7: Key.F7,
  f8: Key.F8,
  f9: Key.F9,
  f10: Key.F10,
  f11: Key.F11,
  f12: Key.F12,
  minus: Key.Minus,
  equal: Key.Equal,
  bracket_left: Key.LeftBracket,
  bracket_right: Key.RightBracket,
  backslash: Key.Backslash,
  semicolon: Key.Semicolon,
  quote: Key.Quote,
  comma: Key.Comma,
  period: Key.Period,
  slash: Key.Slash,
  grave: Key.Grave,
  a: Key.A,
  b: Key.B,
  c: Key.C,
  d: Key.D,
  e: Key.E,
  f: Key.F,
  g: Key.G,
  h: Key.H,
  i: Key.I,
  j: Key.J,
  k: Key.K,
  l: Key.L,
  m: Key.M,
  n: Key.N,
  o: Key.O,
  p: Key.P,
  q: Key.Q,
  r: Key.R,
  s: Key.S,
  t: Key.T,
  u: Key.U,
  v: Key.V,
  w: Key.W,
  x: Key.X,
  y: Key.Y,
  z: Key.Z,
  "0": Key.Num0,
  "1": Key.Num1,
  "2": Key.Num2,
  "3": Key.Num3,
  "4": Key.Num4,
  "5": Key.Num5,
  "6": Key.Num6,
  "7": Key.Num7,
  "8": Key.Num8,
  "9": Key.Num9,
};

const buttons: Readonly<Record<PointerButton, Button>> = {
  left: Button.LEFT,
  middle: Button.MIDDLE,
  right: Button.RIGHT,
};

/** libnut 4.2 sends X11's button 7 (right) for left and 6 for right. */
const sidewaysIsSwapped = process.platform === "linux";

export type ScrollDirection = "up" | "down" | "left" | "right";

const mouse = providerRegistry.getMouse();
const keyboard = providerRegistry.getKeyboard();
mouse.setMouseDelay(0);
keyboard.setKeyboardDelay(0);

export function move({ x, y }: ScreenPoint): Promise<void> {
  return mouse.setMousePosition(new Point(x, y));
}

export function pressButton(button: PointerButton): Promise<void> {
  return mouse.pressButton(buttons[button]);
}

export function releaseButton(button: PointerButton): Promise<void> {
  return mouse.releaseButton(buttons[button]);
}

export function pressKey(key: KeyName): Promise<void> {
  return keyboard.pressKey(keys[key]);
}

export function releaseKey(key: KeyName): Promise<void> {
  return keyboard.releaseKey(keys[key]);
}

/** Turns the wheel by one notch. */
export function turnWheel(direction: ScrollDirection): Promise<void> {
  switch (direction) {
    case "up":
      return mouse.scrollUp(1);
    case "down":
      return mouse.scrollDown(1);
    case "left":
      return sidewaysIsSwapped ? mouse.scrollRight(1) : mouse.scrollLeft(1);
    case "right":
      return sidewaysIsSwapped ? mouse.scrollLeft(1) : mouse.scrollRight(1);
  }
}

/** Types text as the platform does. On X11 this loses shift levels; x-typing.ts does it there. */
export function typeText(text: string): Promise<void> {
  return keyboard.type(text);
}
