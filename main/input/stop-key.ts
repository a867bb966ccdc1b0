import type { KeyName } from "../../app/key-names.js";
import { Trouble } from "../../app/errors.js";
import { watchHookKeys } from "./hook-keys.js";
import { watchXKeys } from "./x-keys.js";

/** Tells of every key that goes down or up anywhere on the desktop. */
export type KeyListener = (key: KeyName, isDown: boolean) => void;

/**
 * Calls `onStop` whenever all keys of the chord are down, whichever program has the focus and
 * whatever it has grabbed. The keys still reach that program. Throws Trouble("environment") when
 * the desktop's keys can't be watched.
 */
export async function watchStopKey(
  chord: readonly KeyName[],
  onStop: () => void,
): Promise<{ close(): void }> {
  if (chord.length === 0) {
    throw new Trouble("usage", "The stop key is empty.", "Choose one like ctrl+alt+q or f12.");
  }
  const down = new Set<KeyName>();
  let isOpen = true;
  const listener: KeyListener = (key, isDown) => {
    if (!isDown) {
      down.delete(key);
      return;
    }
    const isRepeat = down.has(key);
    down.add(key);
    if (!isRepeat && chord.includes(key) && isOpen && chord.every((each) => down.has(each)))
      onStop();
  };
  const watch = await (process.platform === "linux"
    ? watchXKeys(listener)
    : watchHookKeys(listener));
  return {
    close() {
      isOpen = false;
      watch.close();
    },
  };
}
